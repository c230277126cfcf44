import { expect, test } from 'vitest';
import { foldLetters, plainLetters } from '../../../../../src-main/core/text/letters';

test.each([
  ['Oppfølging', 'oppfølging'],
  ['oppfoelging', 'oppfølging'],
  ['OPPLAERING', 'opplæring'],
  ['paaroerende', 'pårørende'],
  ['Lärings-', 'lærings-'],
  ['uppföljning', 'uppfølgning'.replace('gn', 'jn')],
  ['kafé', 'kafe'],
  ['ﬁl', 'fil'],
])('%s becomes %s', (written, folded) => {
  expect(foldLetters(written)).toBe(folded);
});

test('å written with a ring of its own is one å', () => {
  expect(foldLetters('pa\u030arørende')).toBe('pårørende');
});

test('å and a stay apart: angst is not ångst', () => {
  expect(foldLetters('angst')).not.toBe(foldLetters('ångst'));
});

test('the plain spelling has no Norwegian letters', () => {
  expect(plainLetters('pårørende')).toBe('parorende');
  expect(plainLetters('læring')).toBe('laring');
});
