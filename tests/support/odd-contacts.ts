/** Contacts as nobody should register them: few patients, many codes, values that fit and values that nearly do. */

import type { RuleBook } from '../../src-main/core/rules/book';
import { identityNumber } from './identity-numbers';
import { type Draw, seeded } from './random';

/** Column or fact id → value as it stands in a file. */
export type RawRow = Readonly<Record<string, string>>;

const DAYS = ['1901-02-28', '2023-12-31', '2024-01-01', '2024-02-29', '2024-04-30', '2024-05-01', '2024-08-31', '2024-09-01', '2024-12-31', '2025-01-01', '2149-06-07']; // biome-ignore format: a list
const CODES = ['', 'WMGA28', 'wmga28', 'WMGA28,WMGA28', ' WMGA28  ZWUU40 ', 'ZWUU40\tWMGA28', 'WMGA281', 'XWMGA28 IDAA00', 'wmgA28,, wmga28, WMGA28', 'ÆØÅ WMGA28']; // biome-ignore format: a list
const TYPES = ['', ' ', '1', '3', '5', '5', ' 5 ', '6', '7', '7', '12', '13', '14', '4', '9', '01', 'UA', 'ua', '07', "'7'", '7\\'];
const ACTIVITIES = ['', '', '7', '12', '13', '17', '21', '21', '22', ' 21', '2 1', '99'];

/** So many rows from a seed. */
export function* oddRows(book: RuleBook, count: number, seed: number): Generator<RawRow> {
  const draw = seeded(seed);
  for (let row = 0; row < count; row++) yield oddRow(book, draw, row);
}

function oddRow(book: RuleBook, draw: Draw, row: number): RawRow {
  const columns = {
    contactId: draw.oneOf([`k-${row}`, `k-${row}`, '', ` k ${row} `, "k'o", 'k\\n', 'kåre', '000000 00000', numberLike(draw)]),
    patientId: draw.oneOf(['', ' ', ...Array.from({ length: 40 }, (_, at) => `p${at}`), ' p1 ', "p'2", 'P1', numberLike(draw)]),
    contactDate: draw.oneOf(DAYS),
    contactType: draw.oneOf(TYPES),
    indirectActivity: draw.oneOf(ACTIVITIES),
    procedureCodes: draw.oneOf(CODES),
    careLevel: draw.oneOf(['', '1', '1', '3', ' 1 ', '01']),
    place: draw.oneOf(['', '1', 'æ']),
  };
  const answers = book.facts.map(({ id, options }) => {
    const chance = draw.between(1, 100);
    if (chance > (id === 'contactForm' ? 90 : 60)) return [id, ''];
    if (chance === 1) return [id, draw.oneOf(['tull', "'", 'kanskje', '\\'])];
    const option = draw.oneOf(options).id;
    return [id, chance === 2 ? ` ${option} ` : option];
  });
  return { ...columns, ...Object.fromEntries(answers) };
}

function numberLike(draw: Draw): string {
  const number = identityNumber(draw, draw.oneOf(['fnr', 'dnr', 'hnr', 'fhnr', 'tnr'] as const));
  const wrong = number.slice(0, 10) + ((Number(number[10]) + draw.between(0, 1)) % 10);
  return wrong.slice(0, 6) + draw.oneOf(['', ' ', '-', '.', '  ', '/']) + wrong.slice(6);
}

/** The rows as CSV with `;` and these columns. */
export function csvOf(rows: Iterable<RawRow>, columns: readonly string[]): string {
  const lines = [columns.join(';')];
  let at = 0;
  for (const row of rows) {
    const isQuoted = at++ % 2 === 0;
    const cell = (value: string): string => (isQuoted || /[";,'\\\s]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    lines.push(columns.map((id) => cell(row[id] ?? '')).join(';'));
  }
  return `${lines.join('\n')}\n`;
}
