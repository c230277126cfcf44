import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeKey, tokensOf } from '../../../../../src-main/core/text/tokens';

const folded = (text: string) => tokensOf(text).map((token) => token.folded);

test('words are cut at what is not a letter or a digit', () => {
  expect(folded('Lærings- og mestringssenter (LMS)')).toEqual(['lærings', 'og', 'mestringssenter', 'lms']);
});

test('a dot stays in a chapter number and in a code, never at the end of a sentence', () => {
  expect(folded('Se 5.21.3. Kode Z71.4.')).toEqual(['se', '5.21.3', 'kode', 'z71.4']);
});

test('a token knows where it stands', () => {
  const text = 'På «SMS», ikke på e-post 👍 i går';
  for (const { text: word, from, to } of tokensOf(text)) expect(text.slice(from, to)).toBe(word);
});

test.each([
  ['WMGA28', 'wmga28'],
  ['wmga 28', 'wmga28'],
  ['WMGA-28', 'wmga28'],
  ['Z71.4', 'z714'],
  ['5.21.3', '5.21.3'],
])('the key of %s is %s', (written, key) => {
  expect(codeKey(written)).toBe(key);
});

test('any text is cut without fault, in order and without overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      let end = 0;
      for (const { from, to } of tokensOf(text)) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
