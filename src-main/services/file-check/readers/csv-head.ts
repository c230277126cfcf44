/** The beginning of a table: which character stands between its fields, and what its columns are called. */

import { nameKey } from './column-names';
import { countLines, type Delimiter, pieceParser } from './csv-rows';

export interface CsvHead {
  readonly delimiter: Delimiter;
  readonly headers: readonly string[];
  /** Line of the header, from 1. */
  readonly line: number;
  /** The first row begins here in the text, and at this line. */
  readonly end: number;
  readonly nextLine: number;
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];
/** Excel writes the delimiter on a line of its own. */
const SEPARATOR_LINE = /^sep=([,;\t|])\n/i;

/**
 * Finds the header in text of whole lines from the beginning of a file: its first line that is not empty. The delimiter is the one that
 * gives the most columns that are known, then the most columns. Undefined where there is no line with anything in it, `open` where a quoted
 * header does not end.
 */
export function findHead(text: string, known: ReadonlySet<string>, wanted: Delimiter | undefined): CsvHead | 'open' | undefined {
  const separator = SEPARATOR_LINE.exec(text);
  const skipped = separator?.[0].length ?? 0;
  const first = text.slice(skipped).search(/\S/);
  if (first < 0) return undefined;
  const start = text.lastIndexOf('\n', skipped + first) + 1;
  const delimiters = wanted === undefined ? (separator === null ? DELIMITERS : [separator[1] as Delimiter]) : [wanted];

  let best: { head: CsvHead; score: number } | undefined;
  for (const delimiter of delimiters) {
    const { data, errors, meta } = pieceParser(delimiter, 1).parse(text.slice(start), 0, true);
    const [cells] = data;
    if (cells === undefined || errors.length > 0) continue;
    const headers = cells.map((cell) => cell.trim());
    const score = headers.filter((header) => known.has(nameKey(header))).length * MOST_COLUMNS + Math.min(headers.length, MOST_COLUMNS - 1);
    if (best !== undefined && best.score >= score) continue;
    const end = start + meta.cursor;
    best = { head: { delimiter, headers, line: countLines(text, 0, start) + 1, end, nextLine: countLines(text, 0, end) + 1 }, score };
  }
  return best?.head ?? 'open';
}

/** More columns than these do not make a delimiter likelier. */
const MOST_COLUMNS = 10_000;
