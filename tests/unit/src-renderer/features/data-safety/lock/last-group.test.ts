import { expect, test } from 'vitest';
import { newRecoveryCode } from '../../../../../../src-renderer/data/lock/recovery-code';
import { groupsOf, isLastGroup } from '../../../../../../src-renderer/features/data-safety/lock/last-group';

test('a code is shown in seven groups of four', () => {
  expect(groupsOf(newRecoveryCode()).map(({ length }) => length)).toEqual([4, 4, 4, 4, 4, 4, 4]);
});

test.each(['K01Z', 'k01z', ' k01z ', 'kO1z', 'KolZ', 'k0iz', 'k0-1z'])('%j is the last group of a code that ends with K01Z', (typed) => {
  expect(isLastGroup(typed, 'AAAA-BBBB-K01Z')).toBe(true);
});

test.each(['', ' ', '-', 'K01', 'K01X', 'BBBB', 'AAAA-BBBB-K01Z'])('%j is not', (typed) => {
  expect(isLastGroup(typed, 'AAAA-BBBB-K01Z')).toBe(false);
});
