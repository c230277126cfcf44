import { expect, test } from 'vitest';
import { vocabularyOf } from '../../../../../src-main/core/search/vocabulary';

type Index = Parameters<typeof vocabularyOf>[0];

test('the shortest terms with a beginning, and how much a term says', () => {
  const terms = [
    ['sam', 1],
    ['samarbeid', 3],
    ['samarbeidspart', 1],
    ['samtale', 2],
    ['tertial', 1],
  ];
  const words = vocabularyOf({ terms, documents: Array.from({ length: 10 }) } as unknown as Index);
  expect([words.has('sam'), words.has('sa')]).toEqual([true, false]);
  expect(words.beginningWith('sam', 5)).toEqual(['samarbeid', 'samarbeidspart', 'samtale']);
  expect(words.beginningWith('sam', 2)).toEqual(['samtale', 'samarbeid']);
  expect(words.beginningWith('x', 2)).toEqual([]);
  expect(words.weight('samarbeid')).toBeLessThan(words.weight('tertial'));
  expect(words.weight('finnes ikke')).toBeGreaterThan(words.weight('tertial'));
});
