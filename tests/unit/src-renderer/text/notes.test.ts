import { expect, test } from 'vitest';
import { momentText, noteProblem, removedOn, shortMoment } from '../../../../src-renderer/text/notes';

test('a moment of today is a clock, an earlier one a day', () => {
  const now = new Date(2026, 10, 24, 14, 3);
  expect(momentText(new Date(2026, 10, 24, 9, 5).toISOString(), now)).toBe('09.05');
  expect(momentText(new Date(2026, 10, 23, 23, 59).toISOString(), now)).toBe('23.11.2026');
});

test('in the list this year goes without saying', () => {
  const now = new Date(2026, 10, 24, 14, 3);
  expect(shortMoment(new Date(2026, 10, 24, 20, 26).toISOString(), now)).toBe('20.26');
  expect(shortMoment(new Date(2026, 10, 2, 9, 5).toISOString(), now)).toBe('02.11.');
  expect(shortMoment(new Date(2025, 10, 2, 9, 5).toISOString(), now)).toBe('02.11.2025');
});

test('the bin keeps a note for 30 days', () => {
  expect(removedOn(new Date(2026, 10, 24, 12).toISOString())).toBe('24.12.2026');
});

test('a field that is too long says how long it may be; all else in the words of the problem', () => {
  expect(noteProblem({ code: 'too-long', field: 'title' })).toContain('200 tegn');
  expect(noteProblem({ code: 'too-long', field: 'quotes.3.text' })).toContain('100 ledd');
  expect(noteProblem({ code: 'main', message: 'Disken er borte.' })).toBe('Disken er borte.');
});
