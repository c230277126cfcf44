/** How soon the list can be used with very many notes, in an app that has just been started. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startNotes } from '../support/notes-session';
import { notesFile, syntheticNotes } from '../support/synthetic-notes';
import type { Figure } from './measure';
import { importOnce } from './notes-measures';

const NOTES = 100_000;
const FIRST_SCREEN = 50;

export async function listFigures(root: string, folder: string, seed: number): Promise<Figure[]> {
  const file = join(folder, 'mange.jsonl');
  await writeFile(file, notesFile(syntheticNotes(NOTES, seed)));
  const profile = join(folder, 'many');
  const filling = await startNotes(root, profile);
  await filling.answerDialogs({ open: file });
  const imported = await importOnce(filling.page);
  await filling.close();

  const session = await startNotes(root, profile);
  try {
    const { usable, all, blocked } = await session.page.evaluate(async (first) => {
      const { list } = globalThis.isfNotes;
      let longest = 0;
      const observer = new PerformanceObserver((entries) => {
        for (const { duration } of entries.getEntries()) longest = Math.max(longest, duration);
      });
      observer.observe({ type: 'longtask' });
      const start = performance.now();
      const today = new Date().toISOString().slice(0, 10);
      const usableAt = new Promise<number>((resolve) => {
        const stop = list.progress.subscribe(() => {
          if (list.query({ order: 'updated', today }).length < first) return;
          stop();
          resolve(performance.now() - start);
        });
      });
      const loaded = list.load().then(() => performance.now() - start);
      const result = { usable: await usableAt, all: await loaded, blocked: longest };
      if (list.progress.get().loaded < 100_000) throw new Error('not all are in the list');
      return result;
    }, FIRST_SCREEN);
    return [
      {
        what: `notater: liste over ${NOTES} kan brukes`,
        value: usable,
        unit: 'ms',
        bound: 1_000,
        note: `alle på plass etter ${(all / 1000).toFixed(1)} s, siden var opptatt ${blocked.toFixed(0)} ms i strekk på det lengste; import ${(imported / 1000).toFixed(1)} s`,
      },
    ];
  } finally {
    await session.close();
  }
}
