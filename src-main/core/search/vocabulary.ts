/** Which terms the index has, and how common each is. */
import type { IndexFile } from './index-file';
import { firstFrom } from './sorted';

export interface Vocabulary {
  has(term: string): boolean;
  /** The shortest terms that begin with `start`, itself not among them, at most `most`. */
  beginningWith(start: string, most: number): readonly string[];
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
    beginningWith: (start, most) => {
      const first = firstFrom(sorted, start, (term) => term);
      const end = firstFrom(sorted, `${start}\uffff`, (term) => term);
      const found = sorted.slice(first, end).filter((term) => term !== start);
      return found.length <= most ? found : found.sort((a, b) => a.length - b.length).slice(0, most);
    },
    weight: (term) => Math.log(1 + size / (0.5 + (counts.get(term) ?? 0))),
  };
}
