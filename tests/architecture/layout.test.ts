/** The shape of the project: what may lie where, and how long a file may get. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT, sourceFiles } from '../support/import-graph';

const tracked = execFileSync('git', ['ls-files'], { cwd: PROJECT, encoding: 'utf8' }).split('\n').filter(Boolean);

test('the top level holds only what is agreed', () => {
  const top = new Set(tracked.map((path) => String(path.split('/')[0])));
  const agreed =
    /^(\..+|package(-lock)?\.json|tsconfig\.json|electron\.vite\.config\.ts|README\.md|LICENSE(\.md)?|CHANGELOG\.md|docs|src-main|src-renderer|resources|tests)$/;
  expect([...top].filter((name) => !agreed.test(name))).toEqual([]);
});

test('nothing that is built or installed is tracked', () => {
  expect(tracked.filter((path) => /^(out|node_modules|dist|coverage|test-output)\//.test(path))).toEqual([]);
});

test('no source file is longer than 400 lines', () => {
  const long = [...sourceFiles('src-main'), ...sourceFiles('src-renderer')].filter(
    (path) => readFileSync(join(PROJECT, path), 'utf8').split('\n').length > 400,
  );
  expect(long).toEqual([]);
});
