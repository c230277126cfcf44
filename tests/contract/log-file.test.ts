import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openLog } from '../../src-main/shell/log-file';
import { identityNumber, KINDS } from '../support/identity-numbers';
import { seeded } from '../support/random';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isf-log-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = (): string => readFileSync(join(folder, 'isf.log'), 'utf8');

test('a line has its time', () => {
  openLog(folder, () => {})('page: gone');
  expect(text()).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z page: gone\n$/);
});

test('never more than two files, each of a bounded size, and the newest lines are there', () => {
  const log = openLog(folder, () => {});
  for (let at = 0; at < 3_000; at += 1) log(`${at} ${'x'.repeat(990)}`);
  expect(readdirSync(folder).sort()).toEqual(['isf.log', 'isf.older.log']);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(510_000);
  expect(text()).toContain(' 2999 x');
});

test('a line that is no line is cut', () => {
  openLog(folder, () => {})('x'.repeat(1_000_000));
  expect(statSync(join(folder, 'isf.log')).size).toBeLessThan(5_000);
});

test('no identity number is written, nor told on stderr', () => {
  const echo = vi.fn();
  const log = openLog(folder, echo);
  const numbers = KINDS.map((kind) => identityNumber(seeded(7), kind));
  for (const number of numbers) log(`a ${number} ${number.slice(0, 6)} ${number.slice(6)} b`);
  for (const number of numbers) {
    expect(text()).not.toContain(number.slice(6));
    expect(echo.mock.calls.flat().join()).not.toContain(number.slice(6));
  }
});

test('a folder that cannot be written to stops nothing', () => {
  const echo = vi.fn();
  openLog(join(folder, 'isf.log', 'not-a-folder'), echo)('first');
  openLog('/dev/null/x', echo)('second');
  expect(echo.mock.calls.flat()).toEqual(['first', 'second']);
});
