/** What the page does while it waits to be killed: changes notes by way of the app's own store and editor, and tells of each that is safe. */
import type { Page } from '@playwright/test';

/** Told by the page. Times are in milliseconds since 1970. */
export type Told =
  /** A note is stored as this. */
  | { readonly kind: 'stored'; readonly id: string; readonly updatedAt: string; readonly hash: string }
  | { readonly kind: 'tagged'; readonly ids: readonly string[]; readonly tag: string }
  | { readonly kind: 'binned'; readonly ids: readonly string[] }
  | { readonly kind: 'removing'; readonly ids: readonly string[] }
  | { readonly kind: 'removed'; readonly ids: readonly string[] }
  /** So much stands in the pad since then. */
  | { readonly kind: 'typed'; readonly pad: string; readonly length: number; readonly at: number }
  /** The editor said that so much is saved. */
  | { readonly kind: 'saved'; readonly pad: string; readonly length: number }
  /** A save did not work. */
  | { readonly kind: 'refused'; readonly code: string };

/** A row as it lies on the disk. */
export interface StoredRow {
  readonly id: string;
  readonly updatedAt: string;
  readonly hash: string;
  readonly tags: readonly string[];
  readonly binned: boolean;
  readonly title: string;
  /** For a pad: how much of what was typed is there; -1 when it is something else than what was typed. */
  readonly typed: number;
}

/** Titles of notes that are typed begin so. */
const PAD = 'Syntetisk, skrevet';

interface Helpers {
  hashOf(value: unknown): string;
  typedText(length: number): string;
}
type Global = typeof globalThis & { helpers: Helpers; tell(told: Told): void };

/** Puts what the functions below use into the page. */
export async function prepare(page: Page, tell: (told: Told) => void): Promise<void> {
  await page.exposeBinding('tell', (_source, told: Told) => tell(told));
  await page.evaluate(() => {
    (globalThis as Global).helpers = {
      hashOf: (value) => {
        let [high, low] = [0xdeadbeef, 0x41c6ce57];
        for (const character of JSON.stringify(value)) {
          high = Math.imul(high ^ (character.codePointAt(0) ?? 0), 2_654_435_761);
          low = Math.imul(low ^ (character.codePointAt(0) ?? 0), 1_597_334_677);
        }
        return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
      },
      // Every place is told from every other, so that a hole in the middle would show.
      typedText: (length) =>
        Array.from({ length }, (_, at) => (at % 6 === 5 ? ' ' : String.fromCharCode(97 + ((at * at + at / 6) % 26)))).join(''),
    };
  });
}

/** Begins to work, until the page is killed. */
export function work(page: Page, round: number): void {
  page
    .evaluate(
      ([own, padTitle]) => {
        const { isfNotes: notes, helpers, tell } = globalThis as Global;
        const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
        const among = <T>(items: readonly T[]): T | undefined => items[Math.floor(Math.random() * items.length)];
        const mine: string[] = [];

        const filler = (): string => `${crypto.randomUUID()} æøå 😀 `.repeat(1 + Math.floor(Math.random() * 40));
        const stored = (outcome: Awaited<ReturnType<typeof notes.store.create>>): void => {
          if (outcome.ok) {
            const { id, updatedAt } = outcome.value;
            tell({ kind: 'stored', id, updatedAt, hash: helpers.hashOf(outcome.value) });
          } else tell({ kind: 'refused', code: outcome.problem.code });
        };
        const step = async (): Promise<void> => {
          const chance = Math.random();
          const id = among(mine);
          if (id === undefined || chance < 0.25) {
            const made = await notes.store.create({ title: `Syntetisk notat, runde ${own}`, text: filler() });
            if (made.ok) mine.push(made.value.id);
            return stored(made);
          }
          if (chance < 0.8) return stored(await notes.store.update(id, { text: filler() }));
          const ids = [...new Set([id, among(mine) ?? id, among(mine) ?? id])];
          if (chance < 0.9) {
            const tag = `merke ${Math.floor(Math.random() * 20)}`;
            if ((await notes.store.addTag(ids, tag)).ok) tell({ kind: 'tagged', ids, tag });
            return;
          }
          const gone = ids.slice(0, 1);
          mine.splice(mine.indexOf(id), 1);
          if (chance < 0.95) {
            if ((await notes.store.bin(gone)).ok) tell({ kind: 'binned', ids: gone });
            return;
          }
          tell({ kind: 'removing', ids: gone });
          if ((await notes.store.remove(gone)).ok) tell({ kind: 'removed', ids: gone });
        };
        const write = async (): Promise<void> => {
          for (;;) {
            await step();
            await pause(Math.random() * 15);
          }
        };
        const type = async (): Promise<void> => {
          for (let number = 0; ; number++) {
            const pad = `${padTitle} ${own}-${number}`;
            const editor = notes.edit(undefined, { title: pad });
            editor.state.subscribe(() => {
              const { saved, content } = editor.state.get();
              if (saved === 'saved') tell({ kind: 'saved', pad, length: content.text.length });
            });
            const most = 20 + Math.random() * 200;
            for (let length = 1; length < most; length++) {
              editor.change({ text: helpers.typedText(length) });
              tell({ kind: 'typed', pad, length, at: Date.now() });
              // A quick hand, with a thought now and then.
              await pause(Math.random() < 0.04 ? 450 : 20 + Math.random() * 60);
            }
            await editor.close();
          }
        };
        return Promise.all([write(), type()]);
      },
      [round, PAD] as const,
    )
    .catch((error: unknown) => {
      // It can only end with the page.
      if (!/closed|crash|destroyed|detached/i.test(String(error))) throw error;
    });
}

/** Reads every row past the app, and what the app says of them. */
export function readBack(page: Page): Promise<{ rows: StoredRow[]; count: number; listed: number; problem: string | undefined }> {
  return page.evaluate(async (padTitle) => {
    const { isfNotes: notes, helpers } = globalThis as Global;
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => /^isf-notes(-\d+)?$/.test(name));
    if (names.length !== 1) throw new Error(`databases: ${names.join(', ')}`);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(names[0] ?? '');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = await new Promise<{ note: import('../../src-renderer/data/note').Note }[]>((resolve, reject) => {
      const request = database.transaction('notes').objectStore('notes').getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    database.close();
    await notes.list.load();
    const { loaded, problem } = notes.list.progress.get();
    return {
      rows: rows.map(({ note }) => ({
        id: note.id,
        updatedAt: note.updatedAt,
        hash: helpers.hashOf(note),
        tags: note.tags,
        binned: note.deletedAt !== undefined,
        title: note.title,
        typed: !note.title.startsWith(padTitle) ? 0 : helpers.typedText(note.text.length) === note.text ? note.text.length : -1,
      })),
      count: notes.store.count(),
      listed: loaded,
      problem: problem?.code,
    };
  }, PAD);
}
