import { expect, test, vi } from 'vitest';
import { isfArguments } from '../../../../src-main/shell/without-window';

vi.mock('electron', async () => (await import('../../../support/fake-electron')).fakeElectron());

test('the packaged app is a command where its first word is isf', () => {
  expect(isfArguments(['isf', 'check', 'fil.csv', '--json'], false)).toEqual(['check', 'fil.csv', '--json']);
  expect(isfArguments(['--no-sandbox', 'isf', 'rule-books'], false)).toEqual(['rule-books']);
});

test('from source the first word is the folder of the app', () => {
  expect(isfArguments(['--no-sandbox', '.', 'isf', 'check', 'x'], true)).toEqual(['check', 'x']);
  expect(isfArguments(['.', '--demo'], true)).toBeUndefined();
});

test('a file that is opened with the app, or a word further on, is no command', () => {
  expect(isfArguments([], false)).toBeUndefined();
  expect(isfArguments(['pakke.isfpack', 'isf'], false)).toBeUndefined();
  expect(isfArguments(['--user-data-dir=/x'], false)).toBeUndefined();
});
