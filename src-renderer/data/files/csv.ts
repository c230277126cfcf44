/** Notes as a table that a Norwegian Excel opens by a double click: semicolons, UTF-8 with a mark, no cell that could be a formula. */
import Papa from 'papaparse';
import type { Note } from '../note';
import { EXPORT_FIELDS, type ExportWords, fieldsOf } from './export-words';

/** The first line, with the byte order mark that tells Excel how to read the letters. */
export function csvHead({ columns }: ExportWords): string {
  return `\ufeff${row(EXPORT_FIELDS.map((field) => columns[field]))}`;
}

/** A note as a line. */
export function csvLine(note: Note, words: ExportWords): string {
  const fields = fieldsOf(note, words);
  return row(EXPORT_FIELDS.map((field) => fields[field]));
}

/** A cell that begins with = + - @ (or a tab or line break before them) gets an apostrophe, so that no program runs it. */
function row(cells: readonly string[]): string {
  return `${Papa.unparse([[...cells]], { delimiter: ';', newline: '\r\n', escapeFormulae: /^\s*[=+\-@]|^[\t\r\n]/ })}\r\n`;
}
