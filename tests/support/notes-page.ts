/** The notes of a page without a page: a database in memory, a clock that the test turns, and a main that does as it is told. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';
import { EXPORT_FIELDS } from '../../src-renderer/data/files/export-words';
import type { Note } from '../../src-renderer/data/note';
import { EMPTY_CONTENT } from '../../src-renderer/data/note';
import type { FileWords } from '../../src-renderer/data/note-files';
import { createNotes } from '../../src-renderer/data/notes';
import type { Outcome } from '../../src-renderer/data/outcome';
import type { Engine } from '../../src-renderer/data/store/database';
import { type FakeMain, fakeMain } from './fake-main';

/** Words that a test can recognise. */
export const WORDS: FileWords = {
  status: { open: 'Åpen', settled: 'Avklart', 'follow-up': 'Følges opp' },
  columns: Object.fromEntries(EXPORT_FIELDS.map((field) => [field, field])) as FileWords['columns'],
  untitled: 'Uten tittel',
  yes: 'Ja',
  verdict: ({ verdict }) => verdict,
  time: (iso) => iso,
  day: (iso) => iso,
  quotes: 'Sitater',
  copyOf: (title) => `${title} (kopi)`,
};

/** A profile without any database. */
export function emptyEngine(): Engine {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}

export interface NotesPage {
  readonly notes: ReturnType<typeof createNotes>;
  readonly main: FakeMain;
  readonly engine: Engine;
  /** Turns the clock on. */
  pass(ms: number): void;
}

/** Notes that are open, in an empty profile or in the one given. */
export async function openPage(start: { engine?: Engine; main?: FakeMain; at?: string } = {}): Promise<NotesPage> {
  const page = newPage(start);
  await page.notes.open();
  return page;
}

/** Notes that are not open yet. */
export function newPage({
  engine = emptyEngine(),
  main = fakeMain(),
  at = '2026-11-22T10:00:00.000Z',
}: {
  engine?: Engine;
  main?: FakeMain;
  at?: string;
} = {}): NotesPage {
  let time = Date.parse(at);
  const notes = createNotes({ call: main.call, words: WORDS, engine, now: () => new Date(time), sweepPauses: [] });
  return {
    notes,
    main,
    engine,
    pass: (ms) => {
      time += ms;
    },
  };
}

/** The value of an outcome that must be good. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.problem.code} ${outcome.problem.field ?? ''} ${outcome.problem.detail ?? ''}`);
  return outcome.value;
}

/** The problem of an outcome that must be bad. */
export function problemIn(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'ok' : outcome.problem.code;
}

/** A note with what the test does not care about filled in. */
export function noteOf(own: Partial<Note> & { id: string }): Note {
  const at = '2026-11-20T08:00:00.000Z';
  return { ...EMPTY_CONTENT, createdAt: at, updatedAt: at, ...own };
}

/** Waits until something becomes so. */
export async function until(is: () => boolean): Promise<void> {
  await vi.waitFor(() => {
    if (!is()) throw new Error('not yet');
  });
}
