/** Which entries hold all words of a query, and how well. Remembers each word's entries until something changes. */
import type { Entry } from './entry';
import { holds, needlesOf } from './words';

export interface Matcher {
  /** The entries that fit, with their weight: more where the words stand in title, tags and codes. */
  matching(words: string, all: readonly Entry[]): ReadonlyMap<Entry, number>;
  clear(): void;
}

const KEPT = 100;
/** A word in the heading outweighs any number in the text. */
const IN_HEADING = 10;
const TITLE_BEGINS = 5;

/** A matcher that knows nothing yet. */
export function createMatcher(): Matcher {
  const held = new Map<string, readonly Entry[]>();

  const holding = (needle: string, all: readonly Entry[]): readonly Entry[] => {
    const known = held.get(needle);
    if (known !== undefined) return known;
    const found = narrowest(needle, all).filter(({ heading, body }) => holds(heading, needle) || holds(body, needle));
    if (held.size >= KEPT) held.clear();
    held.set(needle, found);
    return found;
  };
  /** What holds «samtale» is among what holds «samta», which was asked for two keys ago. */
  const narrowest = (needle: string, all: readonly Entry[]): readonly Entry[] => {
    let best = all;
    for (const [other, found] of held) if (other.length >= 3 && needle.includes(other) && found.length < best.length) best = found;
    return best;
  };

  return {
    matching(words, all) {
      const needles = needlesOf(words);
      let found: readonly Entry[] = needles.length === 0 ? [] : all;
      for (const needle of needles) {
        const holders = holding(needle, all);
        if (found === all) found = holders;
        else {
          const set = new Set(holders);
          found = found.filter((entry) => set.has(entry));
        }
      }
      return new Map(found.map((entry) => [entry, weight(entry, needles)]));
    },
    clear: () => held.clear(),
  };
}

function weight({ heading }: Entry, needles: readonly string[]): number {
  return needles.reduce((sum, needle) => {
    if (!holds(heading, needle)) return sum + 1;
    return sum + IN_HEADING + (heading.startsWith(needle) ? TITLE_BEGINS : 0);
  }, 0);
}
