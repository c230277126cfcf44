/**
 * Identity numbers and their look-alikes, made by arithmetic while a test runs. None is written down anywhere, and none is taken from
 * a register. The arithmetic is this file's own, so that it can contradict the one under test.
 */
import type { Draw } from './random';

export interface BirthDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const KINDS = ['fnr', 'dnr', 'hnr', 'fhnr', 'tnr'] as const;
export type Kind = (typeof KINDS)[number];

/** What is added to day and month. The common H-number has no date. */
const ADDED: Readonly<Record<Exclude<Kind, 'fhnr'>, { readonly day: number; readonly month: number }>> = {
  fnr: { day: 0, month: 0 },
  dnr: { day: 40, month: 0 },
  hnr: { day: 0, month: 40 },
  tnr: { day: 0, month: 80 },
};

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** A valid number of this kind, for any date from 1854 to 2039 and any individual number that was given out for it. */
export function identityNumber(draw: Draw, kind: Kind): string {
  if (kind === 'fhnr') return withControlDigits(() => `${draw.oneOf(['8', '9'])}${someDigits(draw, 8)}`);
  const date = birthDate(draw);
  return withControlDigits(() => nineDigits(date, kind, individualNumber(draw, date.year)));
}

/** The number of someone born on this date. */
export function numberOf(draw: Draw, date: BirthDate, kind: Exclude<Kind, 'fhnr'>): string {
  return withControlDigits(() => nineDigits(date, kind, individualNumber(draw, date.year)));
}

/** A date that exists; one in fifty is a 29 February. */
export function birthDate(draw: Draw): BirthDate {
  if (draw.between(1, 50) === 1) {
    const leapYears = Array.from({ length: 186 }, (_, at) => 1854 + at).filter((year) => daysIn(year, 2) === 29);
    return { year: draw.oneOf(leapYears), month: 2, day: 29 };
  }
  const year = draw.between(1854, 2039);
  const month = draw.between(1, 12);
  return { year, month, day: draw.between(1, daysIn(year, month)) };
}

/** A number whose first control digit is one of the three that are new from 2032; the other is right. */
export function numberFrom2032(draw: Draw, kind: 'fnr' | 'dnr'): string {
  for (;;) {
    const date = birthDate(draw);
    const nine = nineDigits(date, kind, individualNumber(draw, date.year));
    const first = (firstControl(nine) + draw.between(1, 3)) % 11;
    const second = secondControl(nine + first);
    if (first < 10 && second < 10) return `${nine}${first}${second}`;
  }
}

/** Eleven digits, each as likely as any other. */
export function elevenDigits(draw: Draw): string {
  return someDigits(draw, 11);
}

/** Eight digits as Norwegian telephone numbers begin. */
export function telephoneNumber(draw: Draw): string {
  return `${draw.oneOf(['2', '3', '4', '5', '6', '7', '9'])}${someDigits(draw, 7)}`;
}

/** Eleven digits of which the last is the control digit of a bank account. */
export function accountNumber(draw: Draw): string {
  for (;;) {
    const ten = someDigits(draw, 10);
    const control = secondControl(ten);
    if (control < 10) return `${ten}${control}`;
  }
}

/** The digits in groups of these sizes, with the separators between them in turn. */
export function grouped(digits: string, sizes: readonly number[], separators: readonly string[]): string {
  const groups: string[] = [];
  let at = 0;
  let gaps = 0;
  for (const size of sizes) {
    if (at > 0) groups.push(separators[gaps++ % separators.length] ?? '');
    groups.push(digits.slice(at, at + size));
    at += size;
  }
  return groups.join('');
}

function someDigits(draw: Draw, count: number): string {
  return Array.from({ length: count }, () => draw.between(0, 9)).join('');
}

function nineDigits({ year, month, day }: BirthDate, kind: Exclude<Kind, 'fhnr'>, individual: number): string {
  const added = ADDED[kind];
  return `${pad(day + added.day, 2)}${pad(month + added.month, 2)}${pad(year % 100, 2)}${pad(individual, 3)}`;
}

function individualNumber(draw: Draw, year: number): number {
  if (year < 1900) return draw.between(500, 749);
  if (year >= 2000) return draw.between(500, 999);
  return year >= 1940 && draw.between(0, 4) === 0 ? draw.between(900, 999) : draw.between(0, 499);
}

/** Draws nine digits until both control digits exist. */
function withControlDigits(nineDigitsOf: () => string): string {
  for (;;) {
    const nine = nineDigitsOf();
    const first = firstControl(nine);
    const second = secondControl(nine + first);
    if (first < 10 && second < 10) return `${nine}${first}${second}`;
  }
}

function firstControl(nine: string): number {
  return complement(nine, '376189452');
}

function secondControl(ten: string): number {
  return complement(ten, '5432765432');
}

/** 11 minus the weighted sum modulo 11; 10 means that there is no such digit. */
function complement(digits: string, weights: string): number {
  const sum = [...weights].reduce((total, weight, at) => total + Number(weight) * Number(digits[at]), 0);
  return (11 - (sum % 11)) % 11;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
