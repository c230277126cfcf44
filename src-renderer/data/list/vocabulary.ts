/** All words that occur, each once, and where each of them stands. */
import { inOnePiece, soughtFor } from './words';

export interface Vocabulary {
  /** Says that a word stands there too. */
  add(word: string, where: number): void;
  /** Of each word that holds the needle, where it stands, and whether it begins with the needle. */
  holding(needle: string): { readonly standing: readonly number[]; readonly begins: boolean }[];
  /** Takes away where a word does not stand any more, and the words that stand nowhere. */
  clear(isGone: (where: number) => boolean): void;
}

/** A vocabulary without words. */
export function createVocabulary(): Vocabulary {
  let numbers = new Map<string, number>();
  let places: number[][] = [];
  /** The words behind each other, one space before each: one long text is searched many times faster than many short ones. */
  let all = '';
  /** Where each word begins in it, with its space. */
  let starts: number[] = [];

  const insert = (word: string, standing: number[]): void => {
    numbers.set(word, places.length);
    places.push(standing);
    starts.push(all.length);
    all += ` ${word}`;
  };
  /** The number of the word that stands there in `all`. */
  const numberAt = (at: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    add(word, where) {
      const standing = places[numbers.get(word) ?? -1];
      // What is cut from a text would keep all of that text in memory.
      if (standing === undefined) insert(inOnePiece(word), [where]);
      else standing.push(where);
    },
    holding(needle) {
      const sought = soughtFor(needle);
      const found: ReturnType<Vocabulary['holding']> = [];
      for (let at = all.indexOf(sought); at >= 0; ) {
        const number = numberAt(at);
        found.push({ standing: places[number] ?? [], begins: at <= (starts[number] ?? 0) + 1 });
        const next = starts[number + 1];
        at = next === undefined ? -1 : all.indexOf(sought, next);
      }
      return found;
    },
    clear(isGone) {
      const before = [...numbers.keys()].map((word, number) => ({ word, standing: places[number] ?? [] }));
      numbers = new Map();
      places = [];
      all = '';
      starts = [];
      for (const { word, standing } of before) {
        const left = standing.filter((where) => !isGone(where));
        if (left.length > 0) insert(word, left);
      }
    },
  };
}
