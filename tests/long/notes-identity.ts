/** The figures of the guard against identity numbers: how many it finds, and how often it marks what is none. */
import { findIdentityNumbers, holdsIdentityNumber } from '../../src-main/core/privacy/identity-numbers';
import { accountNumber, elevenDigits, grouped, identityNumber, KINDS, telephoneNumber } from '../support/identity-numbers';
import { inRunningText } from '../support/number-text';
import { seeded } from '../support/random';
import type { Report } from './report';

const SEED = 20261124;
const NUMBERS = 10_000;
/** Share of the numbers that are something else which may be marked. */
const MOST_MARKED = 0.01;

/** Made up by arithmetic while it runs; none is from a register. */
export async function identityReport(): Promise<Report> {
  const draw = seeded(SEED);
  const rows: string[] = [];
  let passed = true;
  for (const kind of KINDS) {
    let found = 0;
    for (let number = 0; number < NUMBERS; number++) {
      const { text, from, to } = inRunningText(identityNumber(draw, kind), draw);
      if (findIdentityNumbers(text).some((mark) => mark.from <= from && mark.to >= to)) found++;
    }
    passed &&= found === NUMBERS;
    rows.push(`| identity numbers of kind ${kind} in running text | ${NUMBERS} | ${found} | all |`);
  }
  const others = [
    ['random eleven digits', elevenDigits],
    ['telephone numbers', telephoneNumber],
    ['account numbers as they are written, in groups of 4, 2 and 5', (by: typeof draw) => grouped(accountNumber(by), [4, 2, 5], ['.'])],
  ] as const;
  const markedOf = (make: (by: typeof draw) => string): number => {
    let marked = 0;
    for (let number = 0; number < NUMBERS; number++) if (holdsIdentityNumber(`Se ${make(draw)} i saken.`)) marked++;
    return marked;
  };
  for (const [what, make] of others) {
    const marked = markedOf(make);
    passed &&= marked <= NUMBERS * MOST_MARKED;
    rows.push(`| ${what} | ${NUMBERS} | ${marked} | at most ${NUMBERS * MOST_MARKED} |`);
  }
  rows.push(
    `| account numbers in one piece, without a word beside them | ${NUMBERS} | ${markedOf(accountNumber)} | none, see decision 014 |`,
  );
  return {
    passed,
    text: ['| | numbers | marked | bound |', '| --- | --- | --- | --- |', ...rows, '', `Seed ${SEED}.`].join('\n'),
  };
}
