/** Marks the words that differ between two texts, by the longest common row of words. */

export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

export interface WordDiff {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** With less in common than this, marks would cover nearly everything and say nothing. */
const LEAST_IN_COMMON = 0.35;

/** The two texts in pieces. Texts that are as good as unlike each other come back unmarked. */
export function diffWords(before: string, after: string): WordDiff {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const same = (i: number, j: number): boolean => left[i]?.trim() === right[j]?.trim();
  // common[i][j]: how many words the rest of left from i and the rest of right from j have in common.
  const common = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      (common[i] as number[])[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  if (at(0, 0) < LEAST_IN_COMMON * Math.max(left.length, right.length)) return { before: whole(before), after: whole(after) };
  const pieces: { before: Piece[]; after: Piece[] } = { before: [], after: [] };
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const matches = i < left.length && j < right.length && same(i, j);
    const takeLeft = matches || (i < left.length && (j >= right.length || at(i + 1, j) >= at(i, j + 1)));
    if (takeLeft) add(pieces.before, left[i] ?? '', !matches);
    if (matches || !takeLeft) add(pieces.after, right[j] ?? '', !matches);
    if (takeLeft) i++;
    if (matches || !takeLeft) j++;
  }
  return pieces;
}

/** Words and signs, each with the space before it. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s*[\p{L}\p{N}]+|\s*[^\p{L}\p{N}\s]/gu) ?? [];
}

function whole(text: string): readonly Piece[] {
  return text === '' ? [] : [{ text, changed: false }];
}

/** Neighbours of the same kind become one piece, so that a mark runs on across the space between two words. */
function add(pieces: Piece[], text: string, changed: boolean): void {
  const last = pieces.at(-1);
  if (last?.changed === changed) pieces[pieces.length - 1] = { text: last.text + text, changed };
  else pieces.push({ text, changed });
}
