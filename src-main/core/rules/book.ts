/**
 * A rule book as the app loads it: everything of one year in one JSON file, with the questions and code lists it uses,
 * its content hash, and the way back from each clause and rule to the YAML line it was written on.
 */
import type * as z from 'zod';
import type { RuleBookSchema } from './book-schema';

export type RuleBook = z.output<typeof RuleBookSchema>;
export type Origin = RuleBook['origins'][string];

/** The part of a book that its hash is taken over: all but the hash itself and the line numbers. */
export function contentOf(book: UnhashedBook): Omit<UnhashedBook, 'origins'> {
  const { origins: _origins, hash: _hash, ...content } = book as RuleBook;
  return content;
}

/** A book before its hash is known. */
export type UnhashedBook = Omit<RuleBook, 'hash'>;

/** Where something of a book is written; the head of the book where it is not known. */
export function originOf(book: Pick<RuleBook, 'origins' | 'id'>, key: string): Origin {
  return book.origins[key] ?? book.origins.book ?? { file: book.id, line: 1 };
}
