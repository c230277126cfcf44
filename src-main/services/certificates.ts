/** The certificate of each book: proved at build and shipped beside it; proved anew only for a book that has none. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Certificate } from '../contract/proof';
import type { RuleBook } from '../core/rules/book';
import { certify } from '../core/rules/certificate';

/** The certificate for exactly this content of `book`. One on disk for other content, or unreadable, is not used. */
export async function certificateOf(book: RuleBook, books: readonly RuleBook[], folder: string): Promise<Certificate> {
  const written = await readFile(join(folder, `${book.id}.json`), 'utf8').catch(() => undefined);
  const read = Certificate.safeParse(parsed(written));
  if (read.success && read.data.ruleBook === book.id && read.data.hash === book.hash) return read.data;
  return certifyAmong(book, books);
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
