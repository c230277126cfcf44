/** Which entries hold a word, or a piece of one: the words are searched, each once, and not the texts that are made of them. */
import type { Entry } from './entry';
import { createVocabulary } from './vocabulary';
import { wordsIn } from './words';

/** How an entry holds a needle. What is in heading and text is in the heading. */
export const HELD = { not: 0, inText: 1, inHeading: 2 } as const;

export interface WordIndex {
  /** Puts entries in the place of others. The new ones are read when they are needed. */
  exchange(gone: readonly Entry[], more: readonly Entry[]): void;
  /** Reads one of the entries that wait for it; false when none does. */
  readOne(): boolean;
  /** One of `HELD` for each entry that was read, at its place. */
  find(needle: string): Uint8Array;
  clear(): void;
}

/** What is gone stays until it is a third of everything, … */
const TOO_MUCH_GONE = 1 / 3;
/** … and no less than so many words in so many entries. */
const FEW = 50_000;

/** An index in which nothing is. */
export function createWordIndex(): WordIndex {
  let waiting: Entry[] = [];
  /** Where a word stands is twice the place of the entry, and one more in its heading. */
  let vocabulary = createVocabulary();
  /** How many words the entry at a place has; undefined where it is gone. */
  let sizes: (number | undefined)[] = [];
  let free: number[] = [];
  let held = 0;
  let gone = 0;

  const read = (entry: Entry): void => {
    const place = free.pop() ?? sizes.length;
    const heading = new Set(wordsIn(entry.heading));
    const others = new Set(wordsIn(entry.body()).filter((word) => !heading.has(word)));
    for (const word of heading) vocabulary.add(word, place * 2 + 1);
    for (const word of others) vocabulary.add(word, place * 2);
    const size = heading.size + others.size;
    sizes[place] = size;
    entry.place = place;
    held += size;
  };
  const forget = ({ place }: Entry): void => {
    if (place === undefined) return;
    gone += sizes[place] ?? 0;
    sizes[place] = undefined;
  };
  const clearAway = (): void => {
    vocabulary.clear((where) => sizes[where >> 1] === undefined);
    free = [];
    for (const [place, size] of sizes.entries()) if (size === undefined) free.push(place);
    held -= gone;
    gone = 0;
  };

  return {
    exchange(less, more) {
      for (const entry of less) forget(entry);
      if (gone > FEW && gone > held * TOO_MUCH_GONE) clearAway();
      if (less.length > 0 && waiting.length > 0) {
        const without = new Set(less);
        waiting = waiting.filter((entry) => !without.has(entry));
      }
      for (const entry of more) waiting.push(entry);
    },
    readOne() {
      const entry = waiting.pop();
      if (entry !== undefined) read(entry);
      return entry !== undefined;
    },
    find(needle) {
      const marks = new Uint8Array(sizes.length);
      for (const standing of vocabulary.holding(needle))
        for (const where of standing) {
          const mark = (where & 1) === 1 ? HELD.inHeading : HELD.inText;
          if (mark > (marks[where >> 1] ?? 0)) marks[where >> 1] = mark;
        }
      return marks;
    },
    clear() {
      waiting = [];
      vocabulary = createVocabulary();
      sizes = [];
      free = [];
      held = 0;
      gone = 0;
    },
  };
}
