/** Cuts text into rows of fields with papaparse, and finds its way back where a quotation mark is not closed. */
import Papa from 'papaparse';
import type { Limits } from './limits';

export type Delimiter = ',' | ';' | '\t' | '|';

export interface RowTaker {
  /** A row as it stands, also one without anything in it, and the line where it begins. */
  row(fields: readonly string[], line: number): void;
  /** Why a row with line breaks in it is rather a quotation mark that was not closed; undefined where it is all right. */
  doubt(fields: readonly string[]): string | undefined;
  /** A line that is no row. The line after it is read as if it began one. */
  unreadable(line: number, reason: string): void;
}

const MALFORMED = 'Anførselstegnene går ikke opp. Et tegn mangler, eller et anførselstegn inne i teksten er ikke doblet.';

interface Row {
  readonly fields: readonly string[];
  /** Behind its line break. */
  readonly end: number;
}

/** What @types/papaparse leaves out: the parser of one piece of text, which `Papa.parse` builds on and the package exports. */
interface PieceParser {
  parse(text: string, baseIndex: number, ignoreLastRow: boolean): Papa.ParseResult<string[]>;
}
const PieceParser = Papa.Parser as unknown as new (config: Papa.ParseConfig & { fastMode?: boolean }) => PieceParser;

/** A parser for pieces of text with LF as line break; with `preview` 1 for the first row only. */
export function pieceParser(delimiter: Delimiter, preview?: 1): PieceParser {
  return preview === undefined
    ? new PieceParser({ delimiter, newline: '\n' })
    : new PieceParser({ delimiter, newline: '\n', preview, fastMode: false });
}

/**
 * Takes the text of a table in pieces of whole lines and gives its rows. The outcome does not depend on where the pieces were cut. Holds at
 * most one row of `rowBytes` characters and one piece.
 */
export class CsvRows {
  readonly #taker: RowTaker;
  readonly #limits: Limits;
  readonly #many: PieceParser;
  readonly #one: PieceParser;
  /** The next row begins here. */
  #line: number;
  /** A row whose quotation mark is still open. */
  #open = '';

  constructor(delimiter: Delimiter, firstLine: number, limits: Limits, taker: RowTaker) {
    this.#taker = taker;
    this.#limits = limits;
    this.#line = firstLine;
    this.#many = pieceParser(delimiter);
    this.#one = pieceParser(delimiter, 1);
  }

  /** The line where the next text begins that is pushed. */
  get nextLine(): number {
    return this.#line + countLines(this.#open, 0, this.#open.length);
  }

  /** Text that ends in a line break. */
  push(lines: string): void {
    const text = this.#open + lines;
    this.#open = '';
    const { data, errors, meta } = this.#many.parse(text, 0, true);
    // Nearly always there is a row on each line. Where there is not, all are looked at before the first is given away.
    const isPlain = errors.length === 0 && (!text.includes('"') || countLines(text, 0, meta.cursor) === data.length);
    if (errors.length > 0 || (!isPlain && data.some((fields) => this.#mayBeWrong(fields)))) this.#carefully(text, false);
    else {
      for (const fields of data) {
        this.#taker.row(fields, this.#line);
        this.#line += isPlain ? 1 : 1 + breaksIn(fields);
      }
      this.#keep(text.slice(meta.cursor));
    }
  }

  /** In place of a line that was too long to be kept. */
  tooLong(): void {
    this.end();
    this.#taker.unreadable(this.#line, `Linjen er lengre enn ${megabytes(this.#limits.rowBytes)} og kan ikke være en kontakt.`);
    this.#line++;
  }

  /** After the last line. */
  end(): void {
    const text = this.#open;
    this.#open = '';
    this.#carefully(text, true);
  }

  /** Holds on to a row that goes on in the next piece, or gives it up where it is longer than a row can be. */
  #keep(open: string): void {
    if (this.#fits(open, 0, open.length)) this.#open = open;
    else this.#carefully(open, false);
  }

  /** Row by row: a line where the quotation marks do not add up is reported, and the next line begins a new row. */
  #carefully(text: string, isEnd: boolean): void {
    for (let at = 0; at < text.length; ) {
      const found = this.#firstRow(text, at);
      if (found === 'open' && !isEnd && this.#fits(text, at, text.length)) {
        this.#open = text.slice(at);
        return;
      }
      const reason = typeof found === 'string' || !this.#fits(text, at, found.end) ? MALFORMED : this.#doubt(found.fields);
      if (typeof found === 'string' || reason !== undefined) {
        this.#taker.unreadable(this.#line, reason ?? MALFORMED);
        this.#line++;
        at = text.indexOf('\n', at) + 1;
      } else {
        this.#taker.row(found.fields, this.#line);
        this.#line += countLines(text, at, found.end);
        at = found.end;
      }
    }
  }

  /** Whether a row, as written, is one that can be. A row on one line always is: longer lines do not come here. */
  #fits(text: string, from: number, to: number): boolean {
    const breaks = countLines(text, from, to - 1);
    return breaks === 0 || (breaks <= this.#limits.rowLines && to - from <= this.#limits.rowBytes);
  }

  /**
   * The row that begins at a place. Tries the first line, then as far as the next line with a quotation mark, then twice as many of them and
   * so on: a mark that is never closed must not cost the whole text each time.
   */
  #firstRow(text: string, at: number): Row | 'malformed' | 'open' {
    let end = text.indexOf('\n', at) + 1;
    for (let more = 1; ; more *= 2) {
      const { data, errors, meta } = this.#one.parse(text.slice(at, end), 0, true);
      if (errors.length > 0) return 'malformed';
      const [fields] = data;
      if (fields !== undefined) return { fields, end: at + meta.cursor };
      if (end === text.length) return 'open';
      for (let taken = 0; taken < more && end < text.length; taken++) {
        const quote = text.indexOf('"', end);
        end = quote < 0 ? text.length : text.indexOf('\n', quote) + 1;
      }
    }
  }

  #doubt(fields: readonly string[]): string | undefined {
    return breaksIn(fields) === 0 ? undefined : this.#taker.doubt(fields);
  }

  /** A doubt, or so much text that the row must be measured as it is written, where marks may stand twice. */
  #mayBeWrong(fields: readonly string[]): boolean {
    const breaks = breaksIn(fields);
    if (breaks === 0) return false;
    const mostWritten = fields.reduce((sum, field) => sum + 2 * field.length + 3, 0);
    return breaks > this.#limits.rowLines || mostWritten > this.#limits.rowBytes || this.#taker.doubt(fields) !== undefined;
  }
}

function breaksIn(fields: readonly string[]): number {
  let breaks = 0;
  for (const field of fields) if (field.includes('\n')) breaks += countLines(field, 0, field.length);
  return breaks;
}

/** The line breaks in a part of a text. */
export function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function megabytes(bytes: number): string {
  return bytes >= 2 ** 20 ? `${Math.round(bytes / 2 ** 20)} MB` : `${bytes} tegn`;
}
