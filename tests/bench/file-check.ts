/** A hospital's year in one file: `isf check` beside papaparse that only reads it, as whole processes, alternated in one run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { besides, checkWithIsf, plantedFile, readWithPapaparse } from '../support/file-check-runs';
import { type Figure, median } from './measure';

const ROWS = 1_000_000;
const SEED = 20261125;
const ROUNDS = 5;

export async function benchFileCheck(root: string): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'isf-bench-file-'));
  try {
    const file = join(folder, 'syntetisk.csv');
    const { bytes, planted } = await plantedFile(root, file, ROWS, SEED);
    const reading: number[] = [];
    const checking: number[] = [];
    let peak = 0;
    let speed = 0;
    for (let round = -1; round < ROUNDS; round++) {
      const reference = await readWithPapaparse(root, file);
      if (Number(reference.stdout) < ROWS) throw new Error('papaparse did not read every row');
      const { seconds, summary, peakMegabytes } = await checkWithIsf(root, file, join(folder, 'peak'));
      // A check that finds something else than what is there has no time worth measuring.
      const wrong = besides(summary.byCheck, planted);
      if (summary.rows !== ROWS || wrong.length > 0)
        throw new Error(`isf check found something else than what was planted: ${wrong.join(', ')}`);
      if (round < 0) continue; // the first pair fills the disk cache
      reading.push(reference.seconds);
      checking.push(seconds);
      peak = Math.max(peak, peakMegabytes);
      speed = summary.rowsPerSecond;
    }
    const findings = Object.values(planted).reduce((sum, count) => sum + count, 0);
    return [
      {
        what: `filkontroll av ${ROWS} rader / papaparse som leser dem`,
        value: median(checking) / median(reading),
        unit: '×',
        bound: 4,
        note: `${median(checking).toFixed(1)} s mot ${median(reading).toFixed(1)} s, median av ${ROUNDS}; ${(bytes / 1e6).toFixed(0)} MB, ${speed} rader/s; alle ${findings} utplasserte funn og ingen andre`,
      },
      { what: 'filkontroll: minne i det meste (VmHWM)', value: peak, unit: 'MB', bound: 300, note: `verst av ${ROUNDS}` },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
