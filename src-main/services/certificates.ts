/** The certificate of each book: proved when the book was made and kept beside it; proved anew only for a book that has none. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Certificate } from '../contract/proof';
import type { RuleBook } from '../core/rules/book';
import { certify } from '../core/rules/certificate';
import type { RuleLibrary } from './rule-library/library';

/** Below the folder of what was derived: the certificates. */
export const DERIVED_CERTIFICATES = 'certificates';

/**
 * The certificate for exactly this content of `book`: from what was derived with the library, else from `built`, where the build put
 * them. One on disk for other content, or unreadable, is not used.
 */
export async function certificateOf(book: RuleBook, library: RuleLibrary, built: string): Promise<Certificate> {
  const folders = library.derived === undefined ? [built] : [join(library.derived, DERIVED_CERTIFICATES), built];
  for (const folder of folders) {
    const written = await readFile(join(folder, `${book.id}.json`), 'utf8').catch(() => undefined);
    const read = Certificate.safeParse(parsed(written));
    if (read.success && read.data.ruleBook === book.id && read.data.hash === book.hash) return read.data;
  }
  return certifyAmong(book, library.books);
}

/** Proves `book` now, with the days that all books in force cover. */
export function certifyAmong(book: RuleBook, books: readonly RuleBook[]): Certificate {
  return certify(
    book,
    books.filter((candidate) => candidate.inForce),
  );
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
