/** The shape of the project: what may lie where, and how long a file may get. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT, sourceFiles } from '../support/import-graph';

/** What is installed or built, and so is in .gitignore. */
const MADE = new Set(['node_modules', 'out', 'dist', 'coverage', 'test-output']);
const AGREED =
  /^(\..+|package(-lock)?\.json|tsconfig\.json|electron\.vite\.config\.ts|README\.md|LICENSE|CHANGELOG\.md|docs|src-main|src-renderer|resources|tests)$/;

test('the top level holds only what is agreed', () => {
  const names = readdirSync(PROJECT).filter((name) => !MADE.has(name) && !name.endsWith('.tsbuildinfo'));
  expect(names.filter((name) => !AGREED.test(name))).toEqual([]);
});

test('what is made is not kept', () => {
  const ignored = readFileSync(join(PROJECT, '.gitignore'), 'utf8').split('\n');
  expect([...MADE].filter((name) => !ignored.includes(`${name}/`))).toEqual([]);
});

test('no source file is longer than 400 lines', () => {
  const files = [...sourceFiles('src-main'), ...sourceFiles('src-renderer')];
  expect(files.filter((path) => readFileSync(join(PROJECT, path), 'utf8').split('\n').length > 400)).toEqual([]);
});

test('the lock file knows the packages of every system, or npm ci refuses it', () => {
  interface Locked {
    readonly optionalDependencies?: Readonly<Record<string, string>>;
  }
  const lock = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
  const names = new Set(Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, '')));
  const optional = Object.values(lock.packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}));
  expect(optional.filter((name) => !names.has(name))).toEqual([]);
});
