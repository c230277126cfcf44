/** Findings as a table that a Norwegian Excel opens by a double click: semicolons, UTF-8 with a mark, no cell that could be a formula. */
import Papa from 'papaparse';
import type { Finding } from '../../../contract/checks';

/** In the order of the columns. */
export const FINDING_FIELDS = ['contactId', 'line', 'check', 'severity', 'clause', 'message'] as const satisfies readonly (keyof Finding)[];

/** A row of any cells. One that begins with = + - @ (or a tab or line break before them) gets an apostrophe, so that no program runs it. */
export function csvRow(cells: readonly string[]): string {
  return `${Papa.unparse([[...cells]], { delimiter: ';', newline: '\r\n', escapeFormulae: /^\s*[=+\-@]|^[\t\r\n]/ })}\r\n`;
}

/** The first line, with the byte order mark that tells Excel how to read the letters. */
export function findingsCsvHead(): string {
  return `\ufeff${csvRow(FINDING_FIELDS)}`;
}

/** A finding as a line. */
export function findingCsvLine(finding: Finding): string {
  return csvRow(FINDING_FIELDS.map((field) => String(finding[field] ?? '')));
}
