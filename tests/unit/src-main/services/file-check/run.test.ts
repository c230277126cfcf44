/** The run: what a whole file comes to, and what is left of it afterwards. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../../../../src-main/contract/checks';
import { writeSyntheticFile } from '../../../../../src-main/services/file-check/generator/write-file';
import { type CheckProgress, checkFile } from '../../../../../src-main/services/file-check/run';
import { BOOKS } from '../../../../support/books';

let folder: string;
let temp: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isf-run-'));
  temp = await mkdtemp(join(tmpdir(), 'isf-run-temp-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await rm(temp, { recursive: true, force: true });
});

interface Told {
  readonly findings: Finding[];
  readonly months: string[];
  readonly progress: CheckProgress[];
}

async function run(path: string, signal = new AbortController().signal, onFinding: () => void = () => {}) {
  const told: Told = { findings: [], months: [], progress: [] };
  const summary = await checkFile({
    path,
    library: { books: BOOKS, problems: [] },
    tempFolder: temp,
    signal,
    onProgress: (progress) => told.progress.push(progress),
    onFinding: (finding, month) => {
      told.findings.push(finding);
      told.months.push(month);
      onFinding();
    },
  });
  return { summary, told };
}

/** What is planted, as «line check clause». */
async function synthetic(path: string, options: { rows: number; format: 'csv' | 'xml'; facts?: boolean }): Promise<string[]> {
  const planted: string[] = [];
  await writeSyntheticFile(
    BOOKS.filter(({ inForce }) => inForce),
    { path, seed: 11, onPlanted: (line, { check, clause }) => planted.push(`${line} ${check} ${clause}`), ...options },
  );
  return planted.sort();
}

describe.each([
  ['CSV', 'csv', false],
  ['CSV with facts', 'csv', true],
  ['the NPR message', 'xml', false],
] as const)('%s', (_what, format, facts) => {
  test('all that is planted is found, on its line and by its clause, and nothing else', async () => {
    const path = join(folder, `syntetisk.${format}`);
    const planted = await synthetic(path, { rows: 4000, format, facts });
    const { summary, told } = await run(path);
    expect(planted.length).toBeGreaterThan(40);
    expect(told.findings.map(({ line, check, clause }) => `${line} ${check} ${clause}`).sort()).toEqual(planted);
    expect(summary).toMatchObject({ rows: 4000, unreadable: 0, findings: planted.length });
    expect(Object.values(summary.byCheck).reduce((sum, count) => sum + count, 0)).toBe(planted.length);
    expect(summary.months.reduce((sum, { contradicts, consider, note }) => sum + contradicts + consider + note, 0)).toBe(planted.length);
    expect(Object.values(summary.verdicts).some((count) => count > 0)).toBe(facts);
    expect(told.months.every((month) => /^\d{4}-\d{2}$/.test(month))).toBe(true);
    expect(await readdir(temp)).toEqual([]);
  });
});

test('nothing temporary is left by a run that fails or is stopped', async () => {
  await expect(run(join(folder, 'ikke.csv'))).rejects.toMatchObject({ code: 'unreadable' });
  const path = join(folder, 'a.csv');
  await synthetic(path, { rows: 30_000, format: 'csv' });
  const stopping = new AbortController();
  await expect(run(path, stopping.signal, () => stopping.abort())).rejects.toMatchObject({ code: 'cancelled' });
  expect(await readdir(temp)).toEqual([]);
});

test('a file that grows meanwhile gives no result', async () => {
  const path = join(folder, 'a.csv');
  await synthetic(path, { rows: 3000, format: 'csv' });
  let grown: Promise<void> | undefined;
  const growing = run(path, undefined, () => {
    grown ??= writeFile(path, 'mer\n', { flag: 'a' });
  });
  await expect(growing).rejects.toMatchObject({ code: 'changed' });
  await grown;
});

test('books that cannot be used are said, before the file is opened', async () => {
  const library = { books: [], problems: [{ file: 'a.yaml', line: 3, message: 'Feil' }] };
  const request = { path: join(folder, 'ikke.csv'), library, tempFolder: temp, signal: new AbortController().signal };
  await expect(checkFile({ ...request, onProgress: () => {}, onFinding: () => {} })).rejects.toThrow(/a\.yaml:3: Feil/);
});
