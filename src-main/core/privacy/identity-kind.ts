/** Whether eleven digits are an identity number, and of which kind. */
import { idnr } from '@navikt/fnrvalidator';

/**
 * Fødselsnummer, D-number, H-number (month + 40, which some made-up test numbers also have), common H-number (begins with 8 or 9)
 * and test number (month + 80).
 */
export type IdentityKind = 'fnr' | 'dnr' | 'hnr' | 'fhnr' | 'tnr';

export interface IdentityReading {
  readonly kind: IdentityKind;
  /** A fødselsnummer or D-number by all the rules that hold today: both control digits, and a series that was in use. */
  readonly firm: boolean;
}

/** What the digits before the first control digit count for, in order. */
export const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
/** The same for the second; the first control digit is among them. */
export const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

const KINDS = { fnr: 'fnr', dnr: 'dnr', hnr: 'hnr', tnr: 'tnr', 'dnr-and-hnr': 'hnr', 'dnr-and-tnr': 'tnr' } as const;

/** Which individual numbers were given to those born in which years. */
const SERIES: readonly { readonly years: readonly [number, number]; readonly individual: readonly [number, number] }[] = [
  { years: [1854, 1899], individual: [500, 749] },
  { years: [1900, 1999], individual: [0, 499] },
  { years: [1940, 1999], individual: [900, 999] },
  { years: [2000, 2039], individual: [500, 999] },
];

/** Whether the digit after ten others is their control digit. Cheap, and turns down ten of eleven before anything else is asked. */
function endsWithControlDigit(digits: Uint8Array, start: number): boolean {
  return controlDigit(digits, start, SECOND_WEIGHTS) === digits[start + 10];
}

/**
 * Reads eleven digits, or gives undefined when they are no identity number. The common H-number has no date and is judged by its first
 * digit and both control digits. From 2032 the first control digit may deviate in fødselsnummer and D-numbers; those count
 * already. Other kinds must have both control digits.
 */
export function readIdentityNumber(digits: Uint8Array, start = 0): IdentityReading | undefined {
  if (!endsWithControlDigit(digits, start)) return undefined;
  const hasBoth = controlDigit(digits, start, FIRST_WEIGHTS) === digits[start + 9];
  if ((digits[start] ?? 0) >= 8) return hasBoth ? { kind: 'fhnr', firm: false } : undefined;
  if (!mayBeginWithDate(digits, start)) return undefined;
  const result = idnr(digits.subarray(start, start + 11).join(''));
  if (result.status === 'invalid') return undefined;
  const kind = KINDS[result.type];
  const isNational = kind === 'fnr' || kind === 'dnr';
  if (!hasBoth && !isNational) return undefined;
  return { kind, firm: isNational && hasBoth && wasGivenOut(digits, start) };
}

/** Whether someone born in this year (four digits) may have this individual number (the three digits after the date). */
export function isInSeries(year: number, individual: number): boolean {
  return SERIES.some(({ years, individual: [first, last] }) => within(year, years) && within(individual, [first, last]));
}

/** Whether the individual number fits the year in some century. */
function wasGivenOut(digits: Uint8Array, start: number): boolean {
  const year = valueAt(digits, start + 4, 2);
  const individual = valueAt(digits, start + 6, 3);
  return [1800, 1900, 2000].some((century) => isInSeries(century + year, individual));
}

/** Turns down most of what has no day or month before the validator is asked, which takes longer. */
function mayBeginWithDate(digits: Uint8Array, start: number): boolean {
  const day = valueAt(digits, start, 2) % 40;
  const month = valueAt(digits, start + 2, 2) % 40;
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

function valueAt(digits: Uint8Array, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at++) value = value * 10 + (digits[at] ?? 0);
  return value;
}

function within(value: number, [first, last]: readonly [number, number]): boolean {
  return value >= first && value <= last;
}

/** The digit that makes the weighted sum a multiple of eleven; 10, which no digit is, where there is none. */
function controlDigit(digits: Uint8Array, start: number, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += (weights[at] ?? 0) * (digits[start + at] ?? 0);
  return (11 - (sum % 11)) % 11;
}
