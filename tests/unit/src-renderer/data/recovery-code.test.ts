import { expect, test } from 'vitest';
import { newRecoveryCode, plainRecoveryCode } from '../../../../src-renderer/data/lock/recovery-code';

test('a code is seven groups of four signs that cannot be mixed up, and never the same twice', () => {
  const codes = Array.from({ length: 200 }, newRecoveryCode);
  for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(codes).size).toBe(200);
});

test('it is taken in small letters, with spaces, and with O, I and L for what they look like', () => {
  const code = newRecoveryCode();
  const plain = code.replaceAll('-', '');
  expect(plainRecoveryCode(code)).toBe(plain);
  expect(plainRecoveryCode(` ${plain.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(plain);
});

test('every single wrong sign is found', () => {
  const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  for (let round = 0; round < 20; round++) {
    const plain = newRecoveryCode().replaceAll('-', '');
    for (let place = 0; place < plain.length; place++) {
      const wrong = signs.charAt((signs.indexOf(plain.charAt(place)) + 1 + (round % 31)) % 32);
      expect(plainRecoveryCode(plain.slice(0, place) + wrong + plain.slice(place + 1))).toBeUndefined();
    }
  }
});

test('what is no code is not taken', () => {
  for (const text of ['', 'tull', newRecoveryCode().slice(0, -1), `${newRecoveryCode()}7`, newRecoveryCode().replace(/.$/, 'U')])
    expect(plainRecoveryCode(text)).toBeUndefined();
});
