/** Which numbers are found, in which clothes, and what is left when they are taken out. */
import { describe, expect, test } from 'vitest';
import { findIdentityNumbers, holdsIdentityNumber, removeIdentityNumbers } from '../../../../../src-main/core/privacy/identity-numbers';
import { accountNumber, grouped, identityNumber, KINDS, numberFrom2032, numberOf } from '../../../../support/identity-numbers';
import { seeded } from '../../../../support/random';

const draw = seeded(20_260_101);
const leapDay = { year: 2000, month: 2, day: 29 };
const number = numberOf(draw, { year: 1951, month: 3, day: 7 }, 'fnr');
const [date, rest] = [number.slice(0, 6), number.slice(6)];
const dotted = `${date.slice(0, 2)}.${date.slice(2, 4)}.${date.slice(4)}`;

/** What is marked, as it stands in the text. */
const marked = (text: string): string[] => findIdentityNumbers(text).map(({ from, to }) => text.slice(from, to));

test.each(KINDS)('%s is found and named', (kind) => {
  const text = `Nummer ${identityNumber(draw, kind)} i teksten`;
  expect(findIdentityNumbers(text)).toEqual([{ from: 7, to: 18, kind }]);
});

test.each(['fnr', 'dnr', 'hnr', 'tnr'] as const)('29 February: %s', (kind) => {
  expect(findIdentityNumbers(numberOf(draw, leapDay, kind))).toEqual([{ from: 0, to: 11, kind }]);
});

test.each(['fnr', 'dnr'] as const)('%s with a control digit that is new from 2032', (kind) => {
  for (let count = 0; count < 200; count++) expect(marked(numberFrom2032(draw, kind))).toHaveLength(1);
});

test.each([
  `${date} ${rest}`,
  `${date}-${rest}`,
  `${date} – ${rest}`,
  `${date}\u00a0${rest}`,
  `${date}\u2009${rest}`,
  `${date}\t${rest}`,
  `${date}, ${rest}`,
  `${date} (${rest}`,
  `${date}\n${rest}`,
  `${date}\r\n> ${rest}`,
  `${dotted} ${rest}`,
  `${dotted}-${rest}`,
  `${dotted.replaceAll('.', '/')} ${rest}`,
  grouped(number, [6, 3, 2], [' ']),
  grouped(number, [4, 4, 3], [' ']),
  grouped(number, [3, 3, 3, 2], [' ']),
  [...number].join(' '),
  [...number].join('\u200b'),
  number.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  number.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  `07.03.1951 ${rest}`,
  `07031951-${rest}`,
  `1951-03-07 ${rest}`,
])('is found when written in this way, between words and glued to them: %j', (written) => {
  for (const [before, after] of [
    ['', ''],
    ['fnr:', '.'],
    ['pasient', ''],
    ['Hun (', '), 75 år'],
    ['', 'æ'],
  ]) {
    expect(marked(`${before}${written}${after}`)).toEqual([written]);
  }
});

test('several in one text, with other numbers between them', () => {
  const others = Array.from({ length: 3 }, () => identityNumber(draw, 'dnr'));
  expect(marked(`Barn 2: ${others.join(', ')}; kap. 5.21.3, 12 timer`)).toEqual(others);
});

describe('not marked', () => {
  test.each([
    ['a wrong last digit', `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}`],
    ['a longer run of digits', `${number}0`],
    ['a longer run of digits that ends so', `12345${number}`],
    ['a date without the rest', '07.03.1951 kl. 12.30'],
    ['another paragraph', `${date}\n\n${rest}`],
    ['words between', `${date} og ${rest}`],
    ['a wide gap', `${date}${' '.repeat(9)}${rest}`],
    ['a century that does not fit', `07.03.1851 ${rest}`],
    ['telephone numbers', 'Ring +47 22 33 44 55 eller 912 34 567'],
    ['codes and clauses', 'WMGA28, kap. 5.21.3, DRG 470A, 1,234 poeng, 2026-01-01 12:30:00'],
    ['an organisation number', '974 760 673'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(marked(text)).toEqual([]);
    expect(holdsIdentityNumber(text)).toBe(false);
  });
});

describe('in the clothes of another number, only a fødselsnummer or D-number by all the rules of today', () => {
  const common = identityNumber(draw, 'fhnr');

  test.each([
    ['an account number with dots', grouped(common, [4, 2, 5], ['.']), grouped(number, [4, 2, 5], ['.'])],
    ['an account number with spaces', grouped(common, [4, 2, 5], [' ']), grouped(number, [4, 2, 5], [' '])],
    ['said to be an account', `kontonr. ${common}`, `Bankkonto: ${number}`],
    ['an IBAN', `NO93 ${grouped(common, [4, 4, 3], [' '])}`, `NO93 ${grouped(number, [4, 4, 3], [' '])}`],
    ['a telephone number abroad', `+${common}`, `+${number}`],
    ['a row of numbers', `12 ${grouped(common, [4, 4, 3], [' '])} 7`, `12 ${grouped(number, [4, 4, 3], [' '])} 7`],
  ])('%s', (_, other, person) => {
    expect(marked(other)).toEqual([]);
    expect(marked(person)).toHaveLength(1);
  });

  test('unless the words before say whose number it is', () => {
    for (const label of ['Fnr: ', 'fødselsnummeret er ', 'Personnr. ', 'FH-nummer ', 'hjelpenummer: ']) {
      expect(marked(label + grouped(common, [4, 2, 5], [' ']))).toHaveLength(1);
    }
  });

  test('«kontor» is not an account', () => expect(marked(`kontor ${common}`)).toEqual([common]));
});

test('of two that share digits one is marked, the one in its usual groups', () => {
  for (let tries = 0; tries < 20_000; tries++) {
    const person = identityNumber(draw, 'fnr');
    const text = `${draw.between(100, 999)}.${person.slice(0, 6)}.${person.slice(6, 8)}.${person.slice(8)}.${draw.between(10_000, 99_999)}`;
    const [first, ...more] = marked(text);
    expect([first, more]).toEqual([grouped(person, [6, 2, 3], ['.']), []]);
  }
});

describe('taking them out', () => {
  test('leaves everything else as it was', () => {
    const text = `Før ${number}, så «${dotted} ${rest}»\r\nog slutt 😀`;
    expect(removeIdentityNumbers(text, findIdentityNumbers(text), '[fjernet]')).toBe('Før [fjernet], så «[fjernet]»\r\nog slutt 😀');
  });

  test('a replacement is not a pattern', () => {
    expect(removeIdentityNumbers(number, findIdentityNumbers(number), '$&')).toBe('$&');
  });

  test('marks of another text are refused', () => {
    const found = findIdentityNumbers(`Nummer ${number}`);
    expect(() => removeIdentityNumbers(number, found, '')).toThrow(RangeError);
    expect(() => removeIdentityNumbers(`Nummer ${number}`, [...found, ...found], '')).toThrow(RangeError);
  });
});

test('an account number in one piece may look like a person', () => {
  const hits = Array.from({ length: 10_000 }, () => accountNumber(draw)).filter(holdsIdentityNumber).length;
  // It always has the last control digit of an identity number: this is what cannot be told apart, see docs/decisions/.
  expect(hits).toBeGreaterThan(400);
  expect(hits).toBeLessThan(750);
});
