/** Whether a text is an identity number, in SQL: what `isIdentityNumber` says, digit by digit. */
import { FIRST_WEIGHTS, SECOND_WEIGHTS } from '../../privacy/identity-kind';
import type { Dialect } from './dialect';

/**
 * An expression that is 1 for an identity number and else 0; `text` is an expression that is never NULL. The control digits, dates and
 * kinds are those of core/privacy/identity-kind.ts: the last digit must be right; the first control digit may have a remainder up to 3
 * in fødselsnummer and D-numbers (from 2032), and none in other kinds; numbers that begin with 8 or 9 have no date.
 */
export function identityNumber(text: string, dialect: Dialect): string {
  // Six digits, perhaps one separator, five digits: the last five are counted from the end.
  const digit = (at: number): string => (at < 6 ? digitAt(text, at + 1) : digitAt(`right(${text}, 5)`, at - 5));
  const weighted = (weights: readonly number[]): string =>
    [...weights, 1].map((weight, at) => (weight === 1 ? digit(at) : `${weight} * ${digit(at)}`)).join(' + ');
  const two = (at: number): string => `10 * ${digit(at)} + ${digit(at + 1)}`;
  const day = `${two(0)} - CASE WHEN ${digit(0)} >= 4 THEN 40 ELSE 0 END`;
  const month = `${two(2)} - CASE WHEN ${digit(2)} >= 8 THEN 80 WHEN ${digit(2)} >= 4 THEN 40 ELSE 0 END`;
  // The year has two digits; 00 is read as 2000, so every fourth is a leap year.
  const february = `CASE WHEN (${two(4)}) % 4 = 0 THEN 29 ELSE 28 END`;
  const days = `CASE WHEN ${month} IN (1, 3, 5, 7, 8, 10, 12) THEN 31 WHEN ${month} IN (4, 6, 9, 11) THEN 30 WHEN ${month} = 2 THEN ${february} ELSE 0 END`;
  return `CASE
    WHEN NOT ${dialect.matches(text, '^[0-9]{6}[ .-]?[0-9]{5}$')} THEN 0
    WHEN (${weighted(SECOND_WEIGHTS)}) % 11 <> 0 THEN 0
    WHEN ${digit(0)} >= 8 THEN CASE WHEN (${weighted(FIRST_WEIGHTS)}) % 11 = 0 THEN 1 ELSE 0 END
    WHEN (${weighted(FIRST_WEIGHTS)}) % 11 > CASE WHEN ${digit(2)} >= 4 THEN 0 ELSE 3 END THEN 0
    WHEN ${day} BETWEEN 1 AND ${days} THEN 1
    ELSE 0
  END`;
}

function digitAt(text: string, place: number): string {
  return `(ascii(substr(${text}, ${place}, 1)) - 48)`;
}
