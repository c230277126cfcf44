import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFile } from '../../../../src-main/services/replace-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isf-replace-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('writes in a folder that is made first, and leaves nothing else', () => {
  const path = join(folder, 'ny', 'a.json');
  replaceFile(path, 'en');
  replaceFile(path, 'to');
  expect(readFileSync(path, 'utf8')).toBe('to');
  expect(readdirSync(join(folder, 'ny'))).toEqual(['a.json']);
});

test('what cannot be put in place leaves nothing behind', () => {
  mkdirSync(join(folder, 'a.json', 'i-veien'), { recursive: true });
  expect(() => replaceFile(join(folder, 'a.json'), 'en')).toThrow();
  expect(readdirSync(folder)).toEqual(['a.json']);
});
