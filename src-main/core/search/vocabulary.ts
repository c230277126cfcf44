/** Which terms the index has, and how common each is. */
import type { IndexFile } from './index-file';
import { firstFrom } from './sorted';

export interface Vocabulary {
  has(term: string): boolean;
  /** Whether some term begins with `start`. */
  hasPrefix(start: string): boolean;
  /** How much a term says: large for rare ones and for those that stand nowhere. */
  weight(term: string): number;
}

/** The vocabulary of an index. */
export function vocabularyOf({ terms, documents }: Pick<IndexFile, 'terms' | 'documents'>): Vocabulary {
  // Not the rows themselves: they hold the places, which MiniSearch has by now.
  const counts = new Map(terms.map(([term, count]) => [term, count]));
  const sorted = [...counts.keys()];
  const size = documents.length;
  return {
    has: (term) => counts.has(term),
    hasPrefix: (start) => sorted[firstFrom(sorted, start, (term) => term)]?.startsWith(start) ?? false,
    weight: (term) => Math.log(1 + size / (0.5 + (counts.get(term) ?? 0))),
  };
}
