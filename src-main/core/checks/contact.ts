/** One registered contact, as every reader gives it and every check takes it. */
import type { COLUMNS } from './columns';

type TextColumn = Exclude<(typeof COLUMNS)[number], 'procedureCodes'>;

/** Values are trimmed; an empty text is a value that is not there. */
export interface Contact extends Readonly<Record<TextColumn, string>> {
  /** Where it begins in its file, from 1. */
  readonly line: number;
  /** YYYY-MM-DD of a day that exists: a row without one cannot be read. */
  readonly contactDate: string;
  /** In capitals, as often as they were registered. */
  readonly procedureCodes: readonly string[];
  /** Answers for an assessment: fact id → option id, checked by the reader. Undefined where there is nothing to assess. */
  readonly facts: Readonly<Record<string, string>> | undefined;
}

/**
 * Which tertial of all times a day lies in: three a year, of four months each, from 1 January, 1 May and 1 September.
 * Source: Helsedirektoratet's reporting pages of 2019, clause 5.21.4/tertialer.
 */
export function tertialOf(date: string): number {
  return Number(date.slice(0, 4)) * 3 + Math.floor((Number(date.slice(5, 7)) - 1) / 4);
}

const SPACE = 0x20;
const COMMA = 0x2c;
const NO_BREAK_SPACE = 0xa0;
const CAPITAL_Z = 0x5a;

/** Procedure codes as they stand in one column: separated by space or comma, in capitals or not. */
export function splitCodes(text: string): readonly string[] {
  if (text === '') return NO_CODES;
  // A large file has such a column on every row, so it is walked through once and by hand.
  const codes: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : SPACE;
    if (unit > SPACE && unit !== COMMA && unit !== NO_BREAK_SPACE) continue;
    if (at > from) codes.push(inCapitals(text.slice(from, at)));
    from = at + 1;
  }
  return codes;
}

function inCapitals(code: string): string {
  for (let at = 0; at < code.length; at++) if (code.charCodeAt(at) > CAPITAL_Z) return code.toUpperCase();
  return code;
}

const NO_CODES: readonly string[] = [];
