/** What of a rule book has been taken over from the book before it and not been read against its own documents. */
import type { UnhashedBook } from './book';

export interface CarriedOver {
  readonly chapter: string;
  readonly title: string;
  /** The clauses not yet read, in their order; at least one. */
  readonly clauses: readonly { readonly id: string; readonly source: string; readonly locator: string }[];
  /** How many clauses the chapter has. */
  readonly all: number;
}

/** The chapters that have such clauses. */
export function carriedOver(book: Pick<UnhashedBook, 'chapters'>): CarriedOver[] {
  return book.chapters
    .map(({ chapter, clauses }) => ({
      chapter: chapter.id,
      title: chapter.title,
      clauses: clauses.filter((clause) => clause.carriedOver).map(({ id, source, locator }) => ({ id, source, locator })),
      all: clauses.length,
    }))
    .filter(({ clauses }) => clauses.length > 0);
}
