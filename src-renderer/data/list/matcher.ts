/** Which entries hold all words of a query, and how well. Remembers the answer for a word until something changes. */
import type { Entry } from './entry';
import { createWordIndex, HELD } from './word-index';
import { needlesOf } from './words';

export interface Matcher {
  /** Puts entries in the place of others. */
  exchange(gone: readonly Entry[], more: readonly Entry[]): void;
  /** Reads entries ahead of the first search, with `breathe` in between. */
  warm(breathe: () => Promise<void>): Promise<void>;
  /** How well each entry holds the words, at its place: 0 where one is missing, more where they stand in title, tags and codes. */
  weigh(words: string): Uint16Array;
  clear(): void;
}

const KEPT = 20;
/** What fits weighs so much at least; a word in the heading outweighs one in the text. */
const FITS = 1;
const WEIGHT = [0, 0, 4, 6] as const;

/** A matcher that knows nothing yet. */
export function createMatcher(): Matcher {
  const index = createWordIndex();
  const held = new Map<string, Uint8Array>();

  const find = (needle: string): Uint8Array => {
    const known = held.get(needle);
    if (known !== undefined) return known;
    const found = index.find(needle);
    if (held.size >= KEPT) held.clear();
    held.set(needle, found);
    return found;
  };

  return {
    exchange(gone, more) {
      held.clear();
      index.exchange(gone, more);
    },
    async warm(breathe) {
      while (index.readOne()) {
        held.clear();
        await breathe();
      }
    },
    weigh(words) {
      while (index.readOne()) held.clear();
      const needles = needlesOf(words);
      const weights = new Uint16Array(index.size()).fill(needles.length === 0 ? 0 : FITS);
      for (const needle of needles) {
        const marks = find(needle);
        // A single letter is looked for in the heading only: in a text it says nothing.
        const least = needle.length === 1 ? HELD.inHeading : HELD.inText;
        for (let place = 0; place < weights.length; place++) {
          const mark = marks[place] ?? HELD.not;
          const weight = weights[place] ?? 0;
          weights[place] = weight === 0 || mark < least ? 0 : weight + (WEIGHT[mark] ?? 0);
        }
      }
      return weights;
    },
    clear() {
      held.clear();
      index.clear();
    },
  };
}
