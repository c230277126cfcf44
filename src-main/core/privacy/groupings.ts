/** How the eleven digits of a number may be set in groups, and what the grouping says about what it is. */
import { DASH, DOT, SLASH, SPACE } from './characters';
import { LOOSE } from './number-chains';

/**
 * - `plain`: in one piece, or as a date followed by five digits: what identity numbers look like
 * - `odd`: in other groups, as «0101 9012 345»
 * - `account`: in four, two and five digits, as account numbers are printed
 */
export type Grouping = 'plain' | 'odd' | 'account';

/** A set of places in a number, as bits: bit n for a gap after digit n. */
export type Places = number;

/** The set of these places. */
export function places(...after: number[]): Places {
  return after.reduce((set, place) => set | (1 << place), 0);
}

const ACCOUNT = places(4, 6);
const ACCOUNT_IN_TWO = places(4);
const WITHIN_DATE = places(1, 2, 3, 4, 5);
const AFTER_DATE = places(7, 8, 9, 10);
const DATES: readonly Places[] = [places(), places(2, 4), places(2), places(4), places(3)];
/** A date with all of its year, and five digits: «01011990 12345», «01.01.1990 12345», «1990-01-01 12345». */
const FULL_DATES: readonly Places[] = [places(8), places(2, 4, 8), places(4, 8), places(4, 6, 8)];
const YEAR_FIRST = places(4, 6, 8);
const SAME_ALL_THROUGH = [SPACE, DOT, DASH, SLASH];

/** Reads the gaps inside eleven digits: where they are, and all kinds that occur. Undefined for what no one writes as one number. */
export function groupingOf(gapsAfter: Places, kinds: number): Grouping | undefined {
  const isUniform = SAME_ALL_THROUGH.includes(kinds);
  if (gapsAfter === 0) return 'plain';
  if (isUniform && (gapsAfter === ACCOUNT || gapsAfter === ACCOUNT_IN_TWO)) return 'account';
  const isDated = (gapsAfter & places(6)) !== 0;
  if (isDated && DATES.includes(gapsAfter & WITHIN_DATE) && atMostTwo(gapsAfter & AFTER_DATE)) return 'plain';
  return isUniform ? 'odd' : undefined;
}

/** Where the day, the month and the year stand in thirteen digits with these gaps. Undefined where they are no full date and five digits. */
export function fullDateOf(
  gapsAfter: Places,
  kinds: number,
): { readonly day: number; readonly month: number; readonly year: number } | undefined {
  if (!FULL_DATES.includes(gapsAfter) || (kinds & LOOSE) !== 0) return undefined;
  return gapsAfter === YEAR_FIRST ? { year: 0, month: 4, day: 6 } : { day: 0, month: 2, year: 4 };
}

function atMostTwo(set: Places): boolean {
  const withoutFirst = set & (set - 1);
  return (withoutFirst & (withoutFirst - 1)) === 0;
}
