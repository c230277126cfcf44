/** What holds for any text, however strange. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findIdentityNumbers, holdsIdentityNumber, removeIdentityNumbers } from '../../../../../src-main/core/privacy/identity-numbers';
import { identityNumber, KINDS } from '../../../../support/identity-numbers';
import { seeded } from '../../../../support/random';

const person = fc.tuple(fc.integer(), fc.constantFrom(...KINDS)).map(([seed, kind]) => identityNumber(seeded(seed), kind));
const sign = fc.constantFrom(...' \u00a0\u2009\t\n\r.-–/,;:()*_+\u200b\u00adaæ😀', 'kontonr ', 'fnr ');
const digits = fc.stringMatching(/^\d{1,14}$/);
const text = fc
  .array(fc.oneof(person, sign, sign, digits, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

test('marks are in order, apart, inside the text, and begin and end with a digit', () => {
  fc.assert(
    fc.property(text, (written) => {
      let done = 0;
      for (const { from, to } of findIdentityNumbers(written)) {
        expect(from).toBeGreaterThanOrEqual(done);
        expect(to).toBeLessThanOrEqual(written.length);
        expect(written.slice(from, to)).toMatch(/^\p{Nd}.*\p{Nd}$/su);
        done = to;
      }
    }),
    { numRuns: 5000 },
  );
});

test('the short answer agrees with the long one', () => {
  fc.assert(
    fc.property(text, (written) => {
      expect(holdsIdentityNumber(written)).toBe(findIdentityNumbers(written).length > 0);
    }),
    { numRuns: 5000 },
  );
});

test('what is taken out is gone, and the rest is what stood between', () => {
  fc.assert(
    fc.property(text, (written) => {
      const found = findIdentityNumbers(written);
      const between = found.map(({ from }, at) => written.slice(found[at - 1]?.to ?? 0, from));
      const tail = written.slice(found.at(-1)?.to ?? 0);
      expect(removeIdentityNumbers(written, found, '[fjernet]')).toBe([...between, tail].join('[fjernet]'));
    }),
    { numRuns: 5000 },
  );
});

test('words around a number change nothing', () => {
  const word = fc.stringMatching(/^[a-zæøå ]{0,20}[a-jl-zæøå]$/);
  fc.assert(
    fc.property(word, person, word, (before, number, after) => {
      expect(findIdentityNumbers(before + number + after)).toMatchObject([{ from: before.length, to: before.length + number.length }]);
    }),
  );
});
