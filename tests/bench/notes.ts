/** The notes with 10,000 and 100,000 of them, in the running app: its own store, list and files, on this disk. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNotes } from '../support/notes-session';
import { notesFile, syntheticNotes } from '../support/synthetic-notes';
import type { Figure } from './measure';
import { median, quantile } from './measure';
import { listFigures } from './notes-list';
import { exportOnce, importOnce, latestTimes, lockWithPassphrase, type Measured, saveTimes, searchTimes, settled } from './notes-measures';
import { startFigures } from './notes-start';

const NOTES = 10_000;
const SEED = 20261124;
/** What may be spent with the notes open for everyone; with the lock on, twice as much. */
const BOUNDS = { latest: 5, save: 15, search: 10, export: 2_000, import: 5_000 } as const;

/** All figures of the notes. */
export async function benchNotes(executable: string, root: string): Promise<Figure[]> {
  // The fixture of the end-to-end tests, which also starts the app here, reads it from there.
  process.env.ISF_ELECTRON = executable;
  const folder = await mkdtemp(join(tmpdir(), 'isf-bench-notes-'));
  try {
    const file = join(folder, 'syntetisk.jsonl');
    await writeFile(file, notesFile(syntheticNotes(NOTES, SEED)));
    const open = await measure(root, join(folder, 'open'), file, false);
    const locked = await measure(root, join(folder, 'locked'), file, true);
    await (await startNotes(root, join(folder, 'none'))).close();
    return [
      ...figuresOf(open, false),
      ...figuresOf(locked, true),
      ...(await startFigures(executable, root, folder)),
      ...(await listFigures(root, folder, SEED)),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Takes the file in, in a fresh profile, and measures with what is there then. */
async function measure(root: string, profile: string, file: string, locked: boolean): Promise<Measured> {
  const session = await startNotes(root, profile);
  try {
    const { page } = session;
    if (locked) await lockWithPassphrase(page);
    await session.answerDialogs({ open: file, saveTo: `${file}.out` });
    const imported = await importOnce(page);
    // What is written out again must be what was read in, or the times are those of something else.
    const exported = [await exportOnce(page, false)];
    if (!(await readFile(file)).equals(await readFile(`${file}.out`))) throw new Error('the export is not what was imported');
    if (locked) exported.push(await exportOnce(page, true));
    await page.evaluate(async () => [await globalThis.isfNotes.list.load(), await globalThis.isfNotes.snapshots.takeNow()]);
    await settled(page);
    return {
      imported,
      exported,
      latest: await latestTimes(page),
      search: await searchTimes(page),
      save: await saveTimes(page),
    };
  } finally {
    await session.close();
  }
}

function figuresOf({ imported, exported, latest, search, save }: Measured, locked: boolean): Figure[] {
  const factor = locked ? 2 : 1;
  const what = (name: string): string => `notater${locked ? ', låst' : ''}: ${name}`;
  const p95 = (name: string, times: readonly number[], bound: number): Figure => ({
    what: what(`${name}, p95`),
    value: quantile(times, 0.95),
    unit: 'ms',
    bound: bound * factor,
    note: `${times.length} ganger blant ${NOTES}, median ${median(times).toFixed(1)} ms, verst ${Math.max(...times).toFixed(1)} ms`,
  });
  return [
    p95('de 50 siste', latest, BOUNDS.latest),
    p95('lagre ett', save, BOUNDS.save),
    p95('søk', search, BOUNDS.search),
    {
      what: what('eksport'),
      value: Math.max(...exported),
      unit: 'ms',
      bound: BOUNDS.export * factor,
      note: locked ? 'den langsomste av lesbar og låst fil' : 'lest inn og skrevet ut igjen er samme fil',
    },
    { what: what('import'), value: imported, unit: 'ms', bound: BOUNDS.import * factor, note: 'lese, forhåndsvise og ta inn' },
  ];
}
