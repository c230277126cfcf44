import { describe, expect, test } from 'vitest';
import { isTrustedSender } from '../../src-main/ipc/sender-policy';

const own = new Set([7]);
const frame = { origin: 'app://isf', isMainFrame: true };

test('the main frame of a window of ours may call', () => {
  expect(isTrustedSender({ contentsId: 7, frame }, own)).toBe(true);
});

describe('nobody else may', () => {
  test('another web contents', () => expect(isTrustedSender({ contentsId: 8, frame }, own)).toBe(false));
  test('a frame that is gone', () => expect(isTrustedSender({ contentsId: 7, frame: null }, own)).toBe(false));
  test('an embedded frame', () => expect(isTrustedSender({ contentsId: 7, frame: { ...frame, isMainFrame: false } }, own)).toBe(false));

  test.each([
    '',
    'null',
    'file://',
    'app://',
    'app://isf/',
    'app://isf:80',
    'app://isf.example',
    'app://other',
    'APP://ISF',
    'https://isf',
    'data:',
    'about:blank',
    'devtools://devtools',
  ])('the origin «%s»', (origin) => {
    expect(isTrustedSender({ contentsId: 7, frame: { ...frame, origin } }, own)).toBe(false);
  });
});
