/** Single measurements of the notes, each taken in the page with its own clock. */
import type { Page } from '@playwright/test';
import { seeded } from '../support/random';
import { syntheticWord } from '../support/synthetic-notes';

export interface Measured {
  /** In ms. */
  readonly imported: number;
  readonly exported: readonly number[];
  readonly latest: readonly number[];
  readonly search: readonly number[];
  readonly save: readonly number[];
}

const TIMES = 200;
/** What a coder types last in a word she searches for: the list answers every key. */
const SHORTEST_QUERY = 3;

const BETWEEN_SAVES_MS = 80;
/** After an import the app writes a snapshot and works through the list in the background. */
const QUIET_MS = 3_000;

/** Waits until the app does nothing of its own accord any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { writing, waiting } = globalThis.isfNotes.snapshots.state.get();
    return !writing && waiting === 0 && globalThis.isfNotes.list.progress.get().done;
  });
  await page.waitForTimeout(QUIET_MS);
}

/** Turns the lock on, with a code and a passphrase: this machine may have no key store. */
export async function lockWithPassphrase(page: Page): Promise<void> {
  const outcome = await page.evaluate(() => {
    const { lock } = globalThis.isfNotes;
    return lock.turnOn([
      { kind: 'recovery', text: lock.newRecoveryCode() },
      { kind: 'passphrase', text: 'syntetisk passord for målinger' },
    ]);
  });
  if (!outcome.ok) throw new Error(`lock: ${JSON.stringify(outcome.problem)}`);
}

/** Reads the file that the dialog answers, previews it and takes it in. Gives ms. */
export async function importOnce(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    const read = await globalThis.isfNotes.files.read({});
    if (!read.ok || read.value === undefined) throw new Error(`read: ${JSON.stringify(read)}`);
    const done = await read.value.apply('merge');
    const time = performance.now() - start;
    if (!done.ok || read.value.preview.unreadable.length > 0) throw new Error(`import: ${JSON.stringify(done.ok || done.problem)}`);
    return time;
  });
}

/** Writes all notes to the file that the dialog answers. Gives ms. */
export async function exportOnce(page: Page, sealed: boolean): Promise<number> {
  return page.evaluate(async (isSealed) => {
    const start = performance.now();
    const written = await globalThis.isfNotes.files.write({ format: 'jsonl', sealed: isSealed });
    const time = performance.now() - start;
    if (!written.ok || written.value === undefined) throw new Error(`export: ${JSON.stringify(written)}`);
    return time;
  }, sealed);
}

/** The newest 50, from the database each time. */
export async function latestTimes(page: Page): Promise<number[]> {
  return page.evaluate(async (times) => {
    const result: number[] = [];
    for (let time = 0; time < times; time++) {
      const start = performance.now();
      const latest = await globalThis.isfNotes.store.latest(50);
      result.push(performance.now() - start);
      if (!latest.ok || latest.value.length !== 50) throw new Error('latest');
    }
    return result;
  }, TIMES);
}

/** Another query each time, as it grows under the fingers: beginnings of words, one to three of them. */
export async function searchTimes(page: Page): Promise<number[]> {
  const draw = seeded(7);
  const queries = new Set<string>();
  while (queries.size < TIMES) {
    const words = Array.from({ length: draw.between(1, 3) }, () => syntheticWord(draw));
    const last = words.pop() ?? '';
    queries.add([...words, last.slice(0, draw.between(SHORTEST_QUERY, Math.max(SHORTEST_QUERY, last.length)))].join(' '));
  }
  return page.evaluate(
    (all) => {
      const { list } = globalThis.isfNotes;
      const today = new Date().toISOString().slice(0, 10);
      return all.map((words) => {
        const start = performance.now();
        list.query({ words, order: 'match', today });
        return performance.now() - start;
      });
    },
    [...queries],
  );
}

/** New notes and changed ones in turn, until each is on the disk; the list is kept up to date meanwhile, as in the window. */
export async function saveTimes(page: Page): Promise<number[]> {
  return page.evaluate(
    async ([times, pause]) => {
      const { store } = globalThis.isfNotes;
      const text = 'Syntetisk tekst æøå. '.repeat(40);
      const result: number[] = [];
      let id = '';
      for (let time = 0; time < times; time++) {
        const start = performance.now();
        const saved =
          time % 2 === 0 ? await store.create({ title: `Syntetisk ${time}`, text }) : await store.update(id, { text: `${text}${time}` });
        result.push(performance.now() - start);
        if (!saved.ok) throw new Error(`save: ${JSON.stringify(saved.problem)}`);
        id = saved.value.id;
        // Quicker than a coder saves. Snapshots are written meanwhile, as they would be.
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      return result;
    },
    [TIMES, BETWEEN_SAVES_MS] as const,
  );
}
