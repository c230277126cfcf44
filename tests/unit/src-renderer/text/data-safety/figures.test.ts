import { expect, test } from 'vitest';
import { lasting, moment, notesCount, size } from '../../../../../src-renderer/text/data-safety/figures';

const NOON = new Date(2026, 10, 24, 12, 0);

test('a time is told by the clock on the day itself, else with the day; one that is not known is left out', () => {
  expect(moment(new Date(2026, 10, 24, 9, 5).toISOString(), NOON)).toBe('i dag kl. 09.05');
  expect(moment(new Date(2026, 10, 23, 23, 59).toISOString(), NOON)).toBe('23.11.2026 kl. 23.59');
  expect(moment('', NOON)).toBe('');
});

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [3_600, '3,6 kB'],
  [1_234_567, '1,2 MB'],
  [84_400_000_000, '84,4 GB'],
])('%d bytes are «%s»', (bytes, words) => {
  expect(size(bytes)).toBe(words);
});

test.each([
  [1, '1 sekund'],
  [40, '40 sekunder'],
  [600, '10 minutter'],
  [3 * 3_600, '3 timer'],
  [3 * 86_400, '3 dager'],
])('%d s are «%s»', (seconds, words) => {
  expect(lasting(seconds)).toBe(words);
});

test('one note is one note', () => {
  expect([notesCount(0), notesCount(1), notesCount(12)]).toEqual(['0 notater', '1 notat', '12 notater']);
});
