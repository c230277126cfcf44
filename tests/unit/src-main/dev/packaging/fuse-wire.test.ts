import { linkSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFuses, setFuses } from '../../../../../src-main/dev/packaging/fuse-wire';

const MARK = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const wire = (fuses: string, form = 1): string => `${MARK}${String.fromCharCode(form, fuses.length)}${fuses}`;

let folder: string;
let executable: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isf-fuses-'));
  executable = join(folder, 'electron');
});
afterEach(() => rmSync(folder, { recursive: true }));
const put = (content: string): void => writeFileSync(executable, content, { encoding: 'latin1', mode: 0o755 });
const content = (): string => readFileSync(executable, 'latin1');

test('reads each fuse; one that is given up is undefined', async () => {
  put(`before${wire('101r0')}after`);
  expect(await readFuses(executable)).toEqual([true, false, true, undefined, false]);
});

test('sets every fuse and nothing else, and the file can still be started', async () => {
  put(`before${wire('101')}after`);
  await setFuses(executable, [false, true, true]);
  expect(content()).toBe(`before${wire('011')}after`);
  expect(statSync(executable).mode & 0o777).toBe(0o755);
});

test('sets both halves of a file for two kinds of processor', async () => {
  put(`${wire('10')} and ${wire('10')}`);
  await setFuses(executable, [false, false]);
  expect(content()).toBe(`${wire('00')} and ${wire('00')}`);
});

test('another name of the same file keeps its fuses', async () => {
  put(wire('1'));
  const other = join(folder, 'other');
  linkSync(executable, other);
  await setFuses(executable, [false]);
  expect(await readFuses(other)).toEqual([true]);
});

test.each([
  ['more fuses than are written out', wire('101'), [true, true], '3 fuses, and 2'],
  ['fewer', wire('1'), [true, true], '1 fuses, and 2'],
  ['a fuse that is given up', wire('1r'), [true, true], 'fuse 1 is no longer in use'],
  ['no fuses at all', 'something', [true], 'no fuses'],
  ['a form that is not known', wire('1', 2), [true], 'a form that is not known'],
])('%s: refused, and the file is as it was', async (_what, text, settings, message) => {
  put(text);
  await expect(setFuses(executable, settings)).rejects.toThrow(message);
  expect(content()).toBe(text);
});

test('halves that differ are told, not half of them believed', async () => {
  put(`${wire('10')}${wire('11')}`);
  await expect(readFuses(executable)).rejects.toThrow('different fuses');
});
