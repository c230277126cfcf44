/** Five million contacts: as quick a row as with one million, in memory that follows the patients and not the rows, and everything planted is found. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../bench/measure';
import { besides, type Checked, checkWithIsf, plantedFile } from '../support/file-check-runs';
import type { LongTest, Report } from './report';

const SIZES = [1_000_000, 5_000_000] as const;
const SEED = 20261125;
const ROUNDS = 3;
const MOST_SLOWER = 1.2;
const MOST_MEGABYTES = 300;

export async function fileCheckReport({ root, rounds = ROUNDS }: LongTest): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'isf-long-file-'));
  try {
    const rows: string[] = [];
    const perRow: number[] = [];
    const failures: string[] = [];
    for (const size of SIZES) {
      const file = join(folder, `${size}.csv`);
      const { bytes, planted } = await plantedFile(root, file, size, SEED);
      const runs: Checked[] = [];
      for (let round = 0; round < rounds; round++) runs.push(await checkWithIsf(root, file, join(folder, 'peak')));
      for (const { summary } of runs) {
        const wrong = besides(summary.byCheck, planted);
        if (summary.rows !== size || wrong.length > 0) failures.push(`${size}: found / planted ${wrong.join(', ')}`);
      }
      const seconds = median(runs.map((run) => run.seconds));
      const peak = Math.max(...runs.map((run) => run.peakMegabytes));
      if (size === SIZES[0] && peak > MOST_MEGABYTES) failures.push(`${peak.toFixed(0)} MB for ${size} rows`);
      perRow.push((seconds / size) * 1e6);
      const findings = Object.values(planted).reduce((sum, count) => sum + count, 0);
      rows.push(
        `| ${size} | ${(bytes / 1e6).toFixed(0)} MB | ${findings} | ${seconds.toFixed(1)} s | ${((seconds / size) * 1e6).toFixed(2)} µs | ${peak.toFixed(0)} MB |`,
      );
      await rm(file);
    }
    const slower = (perRow[1] ?? Number.NaN) / (perRow[0] ?? Number.NaN);
    if (!(slower <= MOST_SLOWER)) failures.push(`a row takes ${slower.toFixed(2)} × as long`);
    return {
      passed: failures.length === 0,
      text: [
        '| rows | file | planted findings, all found and no other | median time | a row | most memory (VmHWM) |',
        '| --- | --- | --- | --- | --- | --- |',
        ...rows,
        '',
        `A row of the larger file takes ${slower.toFixed(2)} × as long as one of the smaller (bound ${MOST_SLOWER}). \`isf check --json\`, whole processes, ${rounds} rounds, seed ${SEED}.`,
        ...failures.map((failure) => `- ${failure}`),
      ].join('\n'),
    };
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
