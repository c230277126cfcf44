/** What became of the answers in the notes, when they were last assessed again. Kept while the app runs, and never beyond the lock. */
import type { Problem } from '../data/outcome';
import type { NoteValidity, ValidityState } from '../data/validity/validity';
import { watched } from '../data/watched';
import { createJobRunner } from './job';
import { notes } from './notes';
import { session } from './stores';

export interface ValidityRun {
  readonly results: ReadonlyMap<string, NoteValidity>;
  /** When it ended; undefined while it runs. */
  readonly endedAt?: string;
  /** It ended before all were assessed. */
  readonly problem?: Problem;
}

/** So often at most the view is drawn again while results come. */
const PAUSE_MS = 150;

export const validityRun = watched<ValidityRun | undefined>(undefined);
export const validating = createJobRunner();

/** Assesses every linked note again. Does nothing while that is under way. */
export async function runStillValid(): Promise<void> {
  if (validating.progress.get() !== undefined) return;
  const results = new Map<string, NoteValidity>();
  let shownAt = Date.now();
  validityRun.set({ results: new Map() });
  const outcome = await validating.run((job) =>
    notes.stillValid.run({
      ...job,
      onResult: ({ id, validity }) => {
        results.set(id, validity);
        if (Date.now() - shownAt < PAUSE_MS) return;
        shownAt = Date.now();
        validityRun.set({ results: new Map(results) });
      },
    }),
  );
  // Locked meanwhile: nothing of it stays.
  if (notes.state.get().kind !== 'ready') return;
  validityRun.set({ results, endedAt: new Date().toISOString(), ...(outcome.ok ? {} : { problem: outcome.problem }) });
}

/** How many notes are in each state. */
export function countStates(results: ReadonlyMap<string, NoteValidity>): Readonly<Record<ValidityState, number>> {
  const counts = { 'still-right': 0, 'text-changed': 0, 'answer-changed': 0, 'cannot-tell': 0 };
  for (const { state } of results.values()) counts[state]++;
  return counts;
}

notes.state.subscribe(() => {
  if (notes.state.get().kind !== 'ready') validityRun.set(undefined);
});

// What was found under other rule books does not hold any more.
session.subscribe((now, before) => {
  if (now.booksTurn === before.booksTurn) return;
  validating.cancel();
  validityRun.set(undefined);
});
