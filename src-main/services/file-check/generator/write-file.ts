/** Writes synthetic contacts to a file, piece by piece: what is not yet on disk is never more than a piece. */
import { open, rename, rm } from 'node:fs/promises';
import type { RuleBook } from '../../../core/rules/book';
import { type GenerateOptions, generateContacts } from './contacts';
import { type CsvOptions, csvHeader, csvLine } from './csv';
import { NPR_XML, nprLine } from './npr-xml';
import type { Planted } from './planted';

export interface WriteRequest extends Pick<GenerateOptions, 'rows' | 'seed' | 'patients' | 'facts'> {
  readonly path: string;
  readonly format: 'csv' | 'xml';
  readonly csv?: CsvOptions;
  /** Gets what must be found in the contact that begins on a line. */
  readonly onPlanted?: (line: number, planted: Planted) => void;
}

const PIECE = 1 << 18;
const AS_IN_NORWAY: CsvOptions = { delimiter: ';', headers: 'norwegian' };

/** The ids of the fact columns that a file of synthetic contacts has, beside the columns of the contact itself. */
export function factColumnsOf(book: RuleBook): string[] {
  return book.facts.map(({ id }) => id).filter((id) => id !== 'copay' && id !== 'serviceArea');
}

/** A name that says what the file is. */
export function syntheticName(rows: number, seed: number, format: WriteRequest['format']): string {
  return `isf-syntetisk-${rows}-${seed}.${format}`;
}

/**
 * Writes the file under another name and renames it at the end, so that half a file is never taken for a whole one.
 * @param books Those in force.
 * @returns The size in bytes.
 * @throws Error from the file system; nothing is left behind then.
 */
export async function writeSyntheticFile(books: readonly RuleBook[], request: WriteRequest): Promise<number> {
  const { path, format, rows, seed, patients, onPlanted } = request;
  const isXml = format === 'xml';
  // The message has no place for answers.
  const facts = !isXml && request.facts === true;
  const csv = request.csv ?? AS_IN_NORWAY;
  const last = books.at(-1);
  const ids = facts && last !== undefined ? factColumnsOf(last) : [];
  const options: GenerateOptions = {
    rows,
    seed,
    facts,
    ...(patients === undefined ? {} : { patients }),
    ...(isXml ? { firstLine: NPR_XML.firstLine, withoutOwnColumns: true } : {}),
  };

  const part = `${path}.part`;
  const file = await open(part, 'w');
  let bytes = 0;
  try {
    let piece = isXml ? NPR_XML.head : csvHeader(ids, csv);
    const write = async (): Promise<void> => {
      bytes += (await file.write(piece)).bytesWritten;
      piece = '';
    };
    for (const { contact, planted } of generateContacts(books, options)) {
      piece += isXml ? nprLine(contact) : csvLine(contact, ids, csv);
      if (onPlanted !== undefined) for (const one of planted) onPlanted(contact.line, one);
      if (piece.length >= PIECE) await write();
    }
    if (isXml) piece += NPR_XML.end;
    await write();
    await file.close();
    await rename(part, path);
  } catch (error) {
    await file.close().catch(() => undefined); // it may be closed already; the first error is the one to tell
    await rm(part, { force: true });
    throw error;
  }
  return bytes;
}
