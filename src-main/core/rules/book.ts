/**
 * A rule book as the app loads it: everything of one year in one JSON file, with the questions and code lists it uses,
 * its content hash, and the way back from each clause and rule to the YAML line it was written on.
 */
import * as z from 'zod';
import { ChapterFile, CodeSystemFile, FactsFile, RuleBookFile } from './format';

const Origin = z.object({ file: z.string(), line: z.number() });
export type Origin = z.output<typeof Origin>;

export const RuleBook = RuleBookFile.extend({
  /** Version of this JSON layout. */
  format: z.literal(1),
  /** SHA-256 over the content, hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  facts: FactsFile.shape.facts,
  codeSystems: z.array(CodeSystemFile),
  chapters: z.array(ChapterFile),
  /** `clause:ID`, `rule:ID`, `example:ID`, `change:ID` → where it is written. Not part of the hash. */
  origins: z.record(z.string(), Origin),
});
export type RuleBook = z.output<typeof RuleBook>;

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
