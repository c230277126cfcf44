import { describe, expect, test } from 'vitest';
import { isIdentityNumber } from '../../../../../src-main/core/checks/identity-id';
import { elevenDigits, grouped, identityNumber, KINDS } from '../../../../support/identity-numbers';
import { seeded } from '../../../../support/random';

const draw = seeded(5);

describe.each(KINDS)('%s', (kind) => {
  test('is found in one piece and in six and five', () => {
    for (let time = 0; time < 500; time++) {
      const number = identityNumber(draw, kind);
      for (const text of [number, ...[' ', '.', '-'].map((mark) => grouped(number, [6, 5], [mark]))])
        expect(isIdentityNumber(text), kind).toBe(true);
    }
  });

  test('is not found as a part of something longer, nor with one digit changed', () => {
    for (let time = 0; time < 200; time++) {
      const number = identityNumber(draw, kind);
      expect([`${number}0`, `A${number}`, `${number}x`, number.slice(1)].map(isIdentityNumber)).toEqual([false, false, false, false]);
      const last = Number(number[10]);
      expect(isIdentityNumber(`${number.slice(0, 10)}${(last + 1) % 10}`)).toBe(false);
    }
  });
});

test('of eleven random digits few look like one', () => {
  const marked = Array.from({ length: 10_000 }, () => elevenDigits(draw)).filter(isIdentityNumber).length;
  expect(marked).toBeLessThan(100);
});

test('ids of other kinds are left alone', () => {
  for (const id of ['', 'SYN-000123456', '12345678', 'a1b2c3d4e5f', '123456-78901234', '123 456 789 01'])
    expect(isIdentityNumber(id)).toBe(false);
});
