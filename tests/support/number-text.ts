/** Numbers as they stand in what people write: in groups, with all sorts of signs, glued to words, between other numbers. */
import { grouped } from './identity-numbers';
import type { Draw } from './random';

const SPACES = [' ', '\u00a0', '\u2009', '\u202f', '\u2007', '  '];
const BETWEEN = [
  ...SPACES,
  '\t',
  '.',
  '-',
  '\u2011',
  '\u2013',
  '/',
  ' - ',
  ' \u2013 ',
  '. ',
  ', ',
  ':',
  ';',
  '|',
  '_',
  '+',
  ' (',
  '\n',
  '\r\n',
  '-\n',
  '** ',
];

/** Ways to set eleven digits. In the first the digits are never apart. */
const SETTINGS: readonly ((digits: string, draw: Draw) => string)[] = [
  (digits) => digits,
  (digits) => digits,
  (digits, draw) => grouped(digits, [6, 5], [draw.oneOf(BETWEEN)]),
  (digits, draw) => grouped(digits, [6, 5], [draw.oneOf(BETWEEN)]),
  (digits, draw) => {
    const inDate = draw.oneOf(['.', '-', '/', ' ', '. ', '\u00a0']);
    return grouped(digits, [2, 2, 2, 5], [inDate, inDate, draw.oneOf(BETWEEN)]);
  },
  (digits, draw) =>
    grouped(
      digits,
      draw.oneOf([
        [6, 3, 2],
        [6, 2, 3],
        [3, 3, 3, 2],
        [3, 3, 5],
        [2, 2, 2, 3, 2],
        [2, 4, 5],
      ]),
      [draw.oneOf(SPACES)],
    ),
  // No other digits stand beside these, see below: a row of groups without the date's boundary may be anything.
  (digits, draw) => grouped(digits, [4, 4, 3], [draw.oneOf([' ', '\u00a0', '.', '-'])]),
  (digits, draw) => grouped(digits, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], [draw.oneOf([' ', '.', '-', '\u2009'])]),
  (digits) => inScript(digits, 0xff10),
  (digits) => inScript(digits, 0x660),
  (digits) => `${digits.slice(0, 6)}\u200b${digits.slice(6, 8)}\u00ad${digits.slice(8)}`,
];

const SURROUNDINGS: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['Pasienten (', ') ble innlagt 3. mai 2026 med smerter.'],
  ['fnr:', '.'],
  ['pasient', ''],
  ['', 'ble skrevet ut'],
  ['Se notat for «', '»; kontakt 2 av 3.'],
  ['Født 1951, nummer ', ', bor i Tromsø. Ring 22 33 44 55.'],
  ['- [ ] **', '** følges opp etter 14 dager'],
  ['Kap. 5.21.3 gjelder.\n\n', '\n\nTakst 12'],
  ['WMGA28 og 2 x RXGD05: ', '. Deretter 2 timer'],
  ['{"id":"', '"}'],
  ['æøå😀', '😀'],
  ['https://journal.example/', '?side=2'],
  ['Tlf. 77 12 34 56, ', ' (mor)'],
];

export interface Placed {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The digits in some setting, somewhere in a running text. */
export function inRunningText(digits: string, draw: Draw): Placed {
  const written = draw.oneOf(SETTINGS)(digits, draw);
  const [before, after] = draw.oneOf(SURROUNDINGS);
  return { text: before + written + after, from: before.length, to: before.length + written.length };
}

function inScript(digits: string, zero: number): string {
  return [...digits].map((digit) => String.fromCharCode(zero + Number(digit))).join('');
}
