import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadLibraryAside } from '../../src-main/shell/library-loader';

const folder = mkdtempSync(join(tmpdir(), 'isf-loader-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'no-books'));

const worker = (name: string, code: string): string => {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, code);
  return path;
};

test('the library comes from the thread', async () => {
  const answering = worker(
    'answers',
    "import { parentPort, workerData } from 'node:worker_threads'; parentPort.postMessage({ books: [], problems: [workerData] });",
  );
  expect(await loadLibraryAside(answering, 'the folder', () => {})).toEqual({ books: [], problems: ['the folder'] });
});

test.each([
  ['is missing', () => join(folder, 'missing.mjs')],
  ['breaks down', () => worker('breaks', "throw new TypeError('secret')")],
  ['ends without a word', () => worker('ends', 'export {}')],
])('a thread that %s: the books are read without it, and nothing is left waiting', async (_what, path) => {
  const lines: string[] = [];
  const library = await loadLibraryAside(path(), join(folder, 'no-books'), (line) => void lines.push(line));
  expect(library.books).toEqual([]);
  expect(library.problems).toHaveLength(1);
  expect(lines.join()).not.toContain('secret');
});
