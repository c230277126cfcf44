/** Which entries hold all words of a query, and how well. Remembers the answer for a word until something changes. */
import type { Entry } from './entry';
import { createWordIndex, HELD } from './word-index';
import { needlesOf } from './words';

export interface Matcher {
  /** Puts entries in the place of others. */
  exchange(gone: readonly Entry[], more: readonly Entry[]): void;
  /** Reads entries ahead of the first search, with `breathe` in between. */
  warm(breathe: () => Promise<void>): Promise<void>;
  /** The entries that fit, in the order they came. */
  matching(words: string, all: readonly Entry[]): readonly Entry[];
  /** Entries that fit, the best first: those whose title, tags and codes hold the words. Within one weight the order stays. */
  byWeight(words: string, fitting: readonly Entry[]): Entry[];
  clear(): void;
}

const KEPT = 20;
/** A word in the heading outweighs one in the text. */
const IN_HEADING = 4;
const TITLE_BEGINS = 2;

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
    matching(words, all) {
      while (index.readOne()) held.clear();
      const needles = needlesOf(words);
      if (needles.length === 0) return [];
      let found = all;
      for (const needle of needles) {
        const marks = find(needle);
        // A single letter is looked for in the heading only: in a text it says nothing.
        const least = needle.length === 1 ? HELD.inHeading : HELD.inText;
        found = found.filter((entry) => heldBy(marks, entry) >= least);
      }
      return found;
    },
    byWeight(words, fitting) {
      const needles = needlesOf(words).map((needle) => ({ needle, marks: find(needle) }));
      const buckets: Entry[][] = [];
      for (const entry of fitting) {
        let weight = 0;
        for (const { needle, marks } of needles)
          if (heldBy(marks, entry) === HELD.inHeading) weight += IN_HEADING + (titleBegins(entry, needle) ? TITLE_BEGINS : 0);
        const bucket = buckets[weight];
        if (bucket === undefined) buckets[weight] = [entry];
        else bucket.push(entry);
      }
      const result: Entry[] = [];
      for (let weight = buckets.length - 1; weight >= 0; weight--) for (const entry of buckets[weight] ?? []) result.push(entry);
      return result;
    },
    clear() {
      held.clear();
      index.clear();
    },
  };
}

function heldBy(marks: Uint8Array, { place }: Entry): number {
  return place === undefined ? HELD.not : (marks[place] ?? HELD.not);
}

function titleBegins({ heading, listed }: Entry, needle: string): boolean {
  return listed.title !== '' && heading.startsWith(needle, 1);
}
