/** When a snapshot is due. Pure but for its clock. */
import type { SnapshotState, Written } from '../api';
import { bad, type Outcome } from '../outcome';
import { type Watched, watched } from '../watched';

/** Due after so many changes. */
const MOST_CHANGES = 25;
/** Due so long after the first change that is in no snapshot. */
const LONGEST_MS = 10 * 60_000;
/** Tried again so long after a failure; doubled each time, up to `LONGEST_MS`. */
const RETRY_MS = 30_000;
/** Saves of the same note within so long are one change: otherwise half a minute of typing would be twenty-five. */
const SAME_MS = 60_000;

export interface Scheduler {
  readonly state: Watched<SnapshotState>;
  /** Tells of notes that were changed. */
  changed(ids: readonly string[]): void;
  /** Tells of changes that nobody counted, such as those before the last start. */
  behind(): void;
  /** Writes one now, after one that is being written. */
  now(): Promise<Outcome<Written>>;
  /** Before the window closes: writes one if anything is waiting. False when it could not. */
  closing(): Promise<boolean>;
}

/** Nothing is waiting yet. `write` writes one snapshot. */
export function createScheduler(write: () => Promise<Outcome<Written>>, clock: () => number = Date.now): Scheduler {
  const state = watched<SnapshotState>({ writing: false, waiting: 0 });
  const counted = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = RETRY_MS;
  let running: Promise<Outcome<Written>> = Promise.resolve(bad({ code: 'not-open' }));

  const wait = (ms: number): void => {
    timer ??= setTimeout(() => void run(), ms);
  };
  const add = (changes: number): void => {
    const waiting = state.get().waiting + changes;
    if (waiting === 0) return;
    state.set({ ...state.get(), waiting });
    // After a failure the next attempt is already set; changes do not hurry it.
    if (waiting >= MOST_CHANGES && !state.get().writing && state.get().problem === undefined) void run();
    else wait(LONGEST_MS);
  };
  const run = (): Promise<Outcome<Written>> => {
    running = running.then(runOnce, runOnce);
    return running;
  };
  const runOnce = async (): Promise<Outcome<Written>> => {
    clearTimeout(timer);
    timer = undefined;
    const taken = state.get().waiting;
    // What is changed from now on may come too late for this one, and counts anew.
    counted.clear();
    state.set({ ...state.get(), writing: true });
    const result = await write();
    const { problem: _before, ...rest } = state.get();
    if (result.ok) {
      retryMs = RETRY_MS;
      state.set({ ...rest, writing: false, waiting: rest.waiting - taken, lastAt: new Date(clock()).toISOString() });
      // What was changed while it was being written is in the next one.
      add(0);
    } else {
      state.set({ ...rest, writing: false, problem: result.problem });
      wait(retryMs);
      retryMs = Math.min(retryMs * 2, LONGEST_MS);
    }
    return result;
  };

  return {
    state,
    changed(ids) {
      const at = clock();
      // Either way, since a clock may be set back.
      const fresh = ids.filter((id) => Math.abs(at - (counted.get(id) ?? Number.NEGATIVE_INFINITY)) >= SAME_MS);
      for (const id of fresh) counted.set(id, at);
      // Within the minute it is still a change that must come into a snapshot some time.
      add(fresh.length > 0 || state.get().waiting > 0 ? fresh.length : Math.min(ids.length, 1));
    },
    behind: () => add(1),
    now: run,
    closing: async () => {
      if (state.get().waiting === 0 && !state.get().writing) return true;
      const last = await running;
      return state.get().waiting === 0 ? last.ok : (await run()).ok;
    },
  };
}
