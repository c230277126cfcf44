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

/** The search over the indexes that the build wrote to `folder`. Each is read when it is first needed, and kept. */
export function searchIn(folder: string): Search {
  const opened = new Map<string, Promise<Searcher>>();
  const searcherOf = (book: RuleBook): Promise<Searcher> => {
    const held = opened.get(book.hash);
    if (held !== undefined) return held;
    const opening = open(join(folder, `${book.id}.jsonl`), book).catch((error: unknown) => {
      opened.delete(book.hash);
      throw error;
    });
    opened.set(book.hash, opening);
    return opening;
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
