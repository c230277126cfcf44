import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMapMemory } from '../../../../../../src-main/services/file-check/window/map-memory';

let folder: string;
let lines: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isf-maps-'));
  lines = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openMapMemory(folder, (line) => void lines.push(line));
const MAP = { columns: { dag: 'contactDate', x: null }, values: { copay: { J: 'claimed' } }, delimiter: ';' as const };

test('a map is there for the next file with the same headers in the same order, also after a restart', () => {
  open().remember(['dag', 'x'], MAP);
  expect(open().recall(['dag', 'x'])).toEqual(MAP);
  expect(open().recall(['x', 'dag'])).toBeUndefined();
});

test('the headers themselves are not written down beside the map, and a map that says nothing is forgotten', () => {
  const memory = open();
  memory.remember(['dag', 'hemmelig'], MAP);
  expect(readFileSync(join(folder, 'file-maps.json'), 'utf8')).not.toContain('hemmelig');
  memory.remember(['dag', 'hemmelig'], { columns: {}, values: {} });
  expect(open().recall(['dag', 'hemmelig'])).toBeUndefined();
});

test('what looks like an identity number is no header: nothing is remembered', () => {
  open().remember(['01819012365', 'dag'], MAP);
  expect(open().recall(['01819012365', 'dag'])).toBeUndefined();
});

test('thirty kinds of files are remembered, the latest first', () => {
  const memory = open();
  for (let at = 0; at < 31; at++) memory.remember([`h${at}`], MAP);
  expect(memory.recall(['h0'])).toBeUndefined();
  expect(memory.recall(['h1'])).toEqual(MAP);
});

test('a damaged file is begun anew; a disk that refuses is no reason to fail', () => {
  writeFileSync(join(folder, 'file-maps.json'), '{ not json');
  expect(open().recall(['dag'])).toBeUndefined();
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file where the folder was');
  const memory = open();
  memory.remember(['dag'], MAP);
  expect(memory.recall(['dag'])).toEqual(MAP);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('dag');
});
