/** Makes the search indexes from the checked rule books, the glossary and the language file. */
import type { RuleBook } from '../../core/rules/book';
import { documentsOf, type TermSource } from '../../core/search/documents';
import { buildIndex, type IndexFile } from '../../core/search/index-file';
import type { Language } from '../../core/search/language';

/** One index for each book. */
export function makeIndexes(books: readonly RuleBook[], terms: readonly TermSource[], language: Language): IndexFile[] {
  return books.map((book) => buildIndex(book, documentsOf(book, terms), language));
}
