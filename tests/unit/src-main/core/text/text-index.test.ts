import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextIndex } from '../../../../../src-main/core/text/text-index';

test('numbers texts as a Map would, for any texts', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 200 }), (texts) => {
      const index = new TextIndex();
      const known = new Map<string, number>();
      for (const text of texts) {
        if (!known.has(text)) known.set(text, known.size);
        expect(index.numberOf(text)).toBe(known.get(text));
      }
      expect(index.size).toBe(known.size);
    }),
  );
});

test('grows, and still knows the first', () => {
  const index = new TextIndex();
  for (let at = 0; at < 50_000; at++) index.numberOf(`SYN-P-${at}`);
  expect([0, 1, 4095, 4096, 49_999].map((at) => index.numberOf(`SYN-P-${at}`))).toEqual([0, 1, 4095, 4096, 49_999]);
  expect(index.size).toBe(50_000);
});
