/** Which entries hold a word, or a piece of one: the words are searched, each once, and not the texts that are made of them. */
import type { Entry } from './entry';
import { createVocabulary } from './vocabulary';
import { wordsIn } from './words';

/** How an entry holds a needle: the best of these that is true. */
export const HELD = { not: 0, inText: 1, inHeading: 2, beginsTitle: 3 } as const;

export interface WordIndex {
  /** Puts entries in the place of others. The new ones are read when they are needed. */
  exchange(gone: readonly Entry[], more: readonly Entry[]): void;
  /** Reads one of the entries that wait for it; false when none does. */
  readOne(): boolean;
  /** One of `HELD` for each entry that was read, at its place. */
  find(needle: string): Uint8Array;
  /** All places are below this. */
  size(): number;
  clear(): void;
}

/** What is gone stays until it is a third of everything, … */
const TOO_MUCH_GONE = 1 / 3;
/** … and no less than so many words in so many entries. */
const FEW = 50_000;
/** Where a word stands is one number: the place of the entry, and in so many last bits one of `HELD`. */
const KIND_BITS = 2;

/** An index in which nothing is. */
export function createWordIndex(): WordIndex {
  let waiting: Entry[] = [];
  let vocabulary = createVocabulary();
  /** How many words the entry at a place has; undefined where it is gone. */
  let sizes: (number | undefined)[] = [];
  let free: number[] = [];
  let held = 0;
  let gone = 0;

  const read = (entry: Entry): void => {
    const place = free.pop() ?? sizes.length;
    const { heading, body } = entry.searched();
    const ofHeading = new Set(wordsIn(heading));
    const others = new Set(wordsIn(body).filter((word) => !ofHeading.has(word)));
    const [first] = entry.listed.title === '' ? [] : ofHeading;
    for (const word of ofHeading) vocabulary.add(word, whereOf(place, word === first ? HELD.beginsTitle : HELD.inHeading));
    for (const word of others) vocabulary.add(word, whereOf(place, HELD.inText));
    const size = ofHeading.size + others.size;
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
    vocabulary.clear((where) => sizes[placeOf(where)] === undefined);
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
      for (const { standing, begins } of vocabulary.holding(needle))
        for (const where of standing) {
          const place = placeOf(where);
          const kind = kindOf(where);
          const mark = kind === HELD.beginsTitle && !begins ? HELD.inHeading : kind;
          if (mark > (marks[place] ?? HELD.not)) marks[place] = mark;
        }
      return marks;
    },
    size: () => sizes.length,
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

function whereOf(place: number, kind: number): number {
  return (place << KIND_BITS) | kind;
}

function placeOf(where: number): number {
  return where >> KIND_BITS;
}

function kindOf(where: number): number {
  return where & ((1 << KIND_BITS) - 1);
}
