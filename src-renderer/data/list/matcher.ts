/** Which entries hold all words of a query, and how well. Remembers the entries of a word until something changes. */
import { type Entry, HEAD } from './entry';
import { holds, needlesOf } from './words';

export interface Matcher {
  /** The entries that fit, in the order they came. */
  matching(words: string, all: readonly Entry[]): readonly Entry[];
  clear(): void;
}

const KEPT = 50;
/** A word in the heading outweighs one in the text. */
const IN_HEADING = 4;
const TITLE_BEGINS = 2;

/** A matcher that knows nothing yet. */
export function createMatcher(): Matcher {
  const held = new Map<string, ReadonlySet<Entry>>();

  /** What holds «samtale» is among what holds «samta», which was asked for two keys ago. */
  const narrowest = (needle: string): ReadonlySet<Entry> | undefined => {
    let best: ReadonlySet<Entry> | undefined;
    for (const [other, found] of held)
      if (other.length >= 3 && needle.includes(other) && found.size < (best?.size ?? Number.POSITIVE_INFINITY)) best = found;
    return best;
  };

  return {
    matching(words, all) {
      // The longest first: it leaves the fewest for the others.
      const needles = needlesOf(words).toSorted((a, b) => b.length - a.length);
      const [first, ...others] = needles;
      if (first === undefined) return [];
      const among = narrowest(first);
      let found = all.filter((entry) => (among === undefined || among.has(entry)) && isIn(entry, first));
      // A word that nearly everything holds narrows nothing later, and is not worth keeping.
      if (first.length >= 3 && found.length < all.length / 2) {
        if (held.size >= KEPT) held.clear();
        held.set(first, new Set(found));
      }
      for (const needle of others) found = found.filter((entry) => isIn(entry, needle));
      return found;
    },
    clear: () => held.clear(),
  };
}

/** The entries with the best first: those whose title, tags and codes hold the words. Within one weight the order stays. */
export function byWeight(entries: readonly Entry[], words: string): Entry[] {
  const needles = needlesOf(words);
  const buckets: Entry[][] = [];
  for (const entry of entries) {
    const weight = weightOf(entry, needles);
    const bucket = buckets[weight];
    if (bucket === undefined) buckets[weight] = [entry];
    else bucket.push(entry);
  }
  const result: Entry[] = [];
  for (let weight = buckets.length - 1; weight >= 0; weight--) for (const entry of buckets[weight] ?? []) result.push(entry);
  return result;
}

/** A single letter is looked for in the heading only: in a text it says nothing. */
function isIn(entry: Entry, needle: string): boolean {
  if (holds(entry.heading, needle)) return true;
  if (needle.length === 1) return false;
  return holds(needle.length > HEAD ? entry.body : entry.heads, needle);
}

function weightOf({ heading, listed }: Entry, needles: readonly string[]): number {
  let weight = 0;
  for (const needle of needles)
    if (holds(heading, needle)) weight += listed.title !== '' && heading.startsWith(needle, 1) ? IN_HEADING + TITLE_BEGINS : IN_HEADING;
  return weight;
}
