/** The two figures the guard is held to, over 10,000 numbers of each sort from a fixed seed. */
import { expect, test } from 'vitest';
import { findIdentityNumbers, holdsIdentityNumber } from '../../../../../src-main/core/privacy/identity-numbers';
import { accountNumber, elevenDigits, grouped, identityNumber, KINDS, telephoneNumber } from '../../../../support/identity-numbers';
import { inRunningText } from '../../../../support/number-text';
import { type Draw, seeded } from '../../../../support/random';

const COUNT = 10_000;

test.each(KINDS)(`every one of ${COUNT} numbers is found in running text, exactly where it stands: %s`, (kind) => {
  const draw = seeded(1);
  const missed: string[] = [];
  for (let count = 0; count < COUNT; count++) {
    const { text, from, to } = inRunningText(identityNumber(draw, kind), draw);
    const found = findIdentityNumbers(text);
    if (JSON.stringify(found) !== JSON.stringify([{ from, to, kind }])) missed.push(text);
  }
  console.log(`${kind}: ${COUNT - missed.length} of ${COUNT} found in running text`);
  expect(missed).toEqual([]);
});

const ACCOUNT = [4, 2, 5];
const OTHERS: readonly (readonly [name: string, write: (draw: Draw) => string])[] = [
  ['random, in one piece', elevenDigits],
  ['random, six and five', (draw) => grouped(elevenDigits(draw), [6, 5], [' '])],
  ['random, in running text', (draw) => inRunningText(elevenDigits(draw), draw).text],
  ['telephone, eight digits', (draw) => inRunningText(telephoneNumber(draw), draw).text],
  ['telephone, in pairs', (draw) => `Ring ${grouped(telephoneNumber(draw), [2, 2, 2, 2], [' '])} innen 14 dager`],
  ['telephone, +47', (draw) => `+47 ${grouped(telephoneNumber(draw), [3, 2, 3], [' '])}, eller 0047${telephoneNumber(draw)}`],
  ['account, with dots', (draw) => `Betales til ${grouped(accountNumber(draw), ACCOUNT, ['.'])}.`],
  ['account, with spaces', (draw) => `Betales til ${grouped(accountNumber(draw), ACCOUNT, [' '])}.`],
  ['account, said to be one', (draw) => `kontonr. ${accountNumber(draw)}`],
  ['account, IBAN', (draw) => `NO${draw.between(10, 98)} ${grouped(accountNumber(draw), [4, 4, 3], [' '])}`],
];

test.each(OTHERS)(`at most one of a hundred of ${COUNT} other numbers is marked: %s`, (name, write) => {
  const draw = seeded(2);
  const marked = Array.from({ length: COUNT }, () => write(draw)).filter(holdsIdentityNumber).length;
  console.log(`${name}: ${((100 * marked) / COUNT).toFixed(2)} % marked`);
  expect(marked).toBeLessThanOrEqual(COUNT / 100);
});
