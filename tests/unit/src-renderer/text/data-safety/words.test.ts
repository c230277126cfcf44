/** What a coder is told must say what happened, what is safe and what to do, for everything that can go wrong. */
import { expect, test } from 'vitest';
import type { Finding } from '../../../../../src-renderer/data/api';
import type { ProblemCode } from '../../../../../src-renderer/data/outcome';
import { lockText } from '../../../../../src-renderer/text/data-safety/lock';
import { problemText } from '../../../../../src-renderer/text/data-safety/problems';
import { restoreText } from '../../../../../src-renderer/text/data-safety/restore';
import { unlockProblem } from '../../../../../src-renderer/text/data-safety/unlock-problem';
import { validityText } from '../../../../../src-renderer/text/data-safety/validity';

const FINDINGS: readonly Finding[] = [
  { kind: 'gone', notes: 12, lastChange: '2026-11-20T10:00:00.000Z' },
  { kind: 'gone', notes: 1, lastChange: '' },
  { kind: 'older', lostSeconds: 10_800, notes: 10, notesBefore: 12, lastChange: '2026-11-20T10:00:00.000Z' },
  { kind: 'other', notes: 3, notesBefore: 12, lastChange: '2026-11-20T10:00:00.000Z' },
  { kind: 'new-profile', snapshots: 1 },
  { kind: 'damaged', problem: { code: 'store-failed' } },
];

test('every finding has a heading and says what happened, in whole sentences', () => {
  for (const finding of FINDINGS) {
    expect(restoreText.title(finding)).toMatch(/^\p{Lu}/u);
    expect(restoreText.happened(finding)).toMatch(/^\p{Lu}.*\.$/u);
    expect(restoreText.happened(finding)).not.toMatch(/undefined|NaN|Invalid|, sist endret \.| {2}/);
  }
});

test("main's own words go through as they are; else each code has words", () => {
  expect(problemText({ code: 'main', message: 'Mappen svarer ikke.' })).toBe('Mappen svarer ikke.');
  for (const code of ['disk-full', 'store-failed', 'incomplete', 'cancelled', 'left-behind'] satisfies ProblemCode[])
    expect(problemText({ code })).toMatch(/^\p{Lu}.*\.$/u);
});

test('a wrong secret is told of the way that was tried', () => {
  expect(unlockProblem('recovery', { code: 'wrong-secret' })).toBe(lockText.wrong.recovery);
  expect(unlockProblem('passphrase', { code: 'wrong-secret' })).toContain('Caps Lock');
  expect(unlockProblem('keyring', { code: 'not-found' })).toBe(lockText.noSuchWay);
  expect(unlockProblem('keyring', { code: 'damaged', message: 'Låsen er skadet.' })).toBe('Låsen er skadet.');
});

test('what changed is told with its chapters', () => {
  expect(validityText.badge('answer-changed', ['5.21.3'])).toBe('Svaret er endret – kap. 5.21.3');
  expect(validityText.badge('text-changed', ['5.21.3', 'isf-side'])).toBe('Teksten er endret – kap. 5.21.3, ISF-siden');
  expect(validityText.badge('still-right', ['5.21.3'])).toBe('Fortsatt riktig');
  expect(validityText.badge('cannot-tell', [])).toBe('Kan ikke vurderes nå');
});
