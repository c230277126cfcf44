/** The search of the app: finds places in one rule book at a time. What was asked is neither kept nor logged. */
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { SearchHit } from '../../contract/search';
import type { RuleBook } from '../../core/rules/book';
import type { Searcher } from '../../core/search/searcher';
import { RequestError } from '../assessment';

export interface Search {
  /** The best places for a query, best first. Fails with RequestError when the index is not the one of the book. */
  find(book: RuleBook, query: string, limit: number): Promise<SearchHit[]>;
  /** Reads the index of a book ahead of the first query. */
  warmUp(book: RuleBook): Promise<void>;
}

/** Below the folder of what was derived: the indexes. */
export const DERIVED_INDEXES = 'search';

/**
 * The search over the indexes that the build wrote to `folder`; those of books that something is laid over lie below the folder that
 * `derived` gives. Each is read when it is first needed, and kept until the book has another content.
 */
export function searchIn(folder: string, derived: () => string | undefined = () => undefined): Search {
  const opened = new Map<string, { readonly hash: string; readonly searcher: Promise<Searcher> }>();
  const folderOf = (book: RuleBook): string => {
    const own = book.shelf === undefined ? undefined : derived();
    return own === undefined ? folder : join(own, DERIVED_INDEXES);
  };
  const searcherOf = (book: RuleBook): Promise<Searcher> => {
    const held = opened.get(book.id);
    if (held?.hash === book.hash) return held.searcher;
    const searcher = open(join(folderOf(book), `${book.id}.jsonl`), book).catch((error: unknown) => {
      if (opened.get(book.id)?.searcher === searcher) opened.delete(book.id);
      throw error;
    });
    opened.set(book.id, { hash: book.hash, searcher });
    return searcher;
  };
  return {
    find: async (book, query, limit) => (await searcherOf(book))(query, limit),
    warmUp: async (book) => void (await searcherOf(book)),
  };
}

async function open(path: string, book: RuleBook): Promise<Searcher> {
  // Fetched with the first use: the start does without.
  const [{ openSearcher }, { readIndex }] = await Promise.all([import('../../core/search/searcher'), import('./index-lines')]);
  const file = await readIndex(path).catch(() => undefined);
  if (file?.format !== 1 || file.hash !== book.hash)
    throw new RequestError(
      'rule-books-unusable',
      `Søket kan ikke brukes: registeret mangler eller hører til en annen utgave av ${book.title}. Alt annet virker. Kjør «npm run build», eller installer appen på nytt.`,
    );
  return openSearcher(file, turn);
}
