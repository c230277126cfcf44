import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { packIn } from '../../../../src-main/shell/opened-packs';

vi.mock('electron', async () => (await import('../../../support/fake-electron')).fakeElectron());

const FOLDER = resolve('/home/koder');

test('the pack that a start names, from the folder of that start', () => {
  expect(packIn(['neste år.isfpakke'], FOLDER)).toBe(join(FOLDER, 'neste år.isfpakke'));
  expect(packIn(['--user-data-dir=/x', resolve('/pakker/A.ISFPAKKE')], FOLDER)).toBe(resolve('/pakker/A.ISFPAKKE'));
});

test('of several the last', () => {
  expect(packIn(['a.isfpakke', 'b.isfpakke', '.'], FOLDER)).toBe(join(FOLDER, 'b.isfpakke'));
});

test('a file that a desktop names by its address', () => {
  const path = resolve('/pakker/neste år.isfpakke');
  expect(packIn([pathToFileURL(path).href], FOLDER)).toBe(path);
});

test.each([[[]], [['.']], [['kontakter.csv']], [['--x=a.isfpakke']], [['pakke.isfpakke.exe']], [['file://%zz/a.isfpakke']]])(
  '%j names none',
  (args) => {
    expect(packIn(args, FOLDER)).toBeUndefined();
  },
);
