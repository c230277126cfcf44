import { expect, test } from 'vitest';
import { textProblems } from '../../../../../src-main/core/packs/strings';

test('texts of ordinary length, numbers and hashes are no problem', () => {
  expect(textProblems('p', { id: 'a', text: 'Et ledd.', list: [1, true, null, 'x'], hash: '0'.repeat(64) })).toEqual([]);
});

test('a text, an id and a key that are too long are told with their place', () => {
  const problems = textProblems('p', { id: 'x'.repeat(121), a: { text: 'x'.repeat(10_001) }, [`k${'x'.repeat(300)}`]: 1 });
  expect(problems.map(({ message, allowed }) => [message, allowed])).toEqual([
    ['«id» er 121 tegn lang', '120 tegn'],
    ['«a.text» er 10001 tegn lang', '10000 tegn'],
    ['En nøkkel i «» er for lang', '300 tegn'],
  ]);
});

test('not more than twenty are told', () => {
  expect(
    textProblems(
      'p',
      Array.from({ length: 30 }, () => 'x'.repeat(10_001)),
    ),
  ).toHaveLength(20);
});
