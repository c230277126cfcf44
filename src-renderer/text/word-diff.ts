/** Marks the words that differ between two texts, by the longest common row of words. */

export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

export interface WordDiff {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** With less of the longer text in common than this, marks would cover nearly everything and say nothing. */
const LEAST_IN_COMMON = 0.35;
/** A word that is the same by chance and stands alone between two changes is marked with them. */
const TELLING_WORD = /[\p{L}\p{N}]{4}/u;

interface Run extends Piece {
  readonly side: 'before' | 'after' | 'both';
}

/** The two texts in pieces. Texts that are as good as unlike each other come back unmarked. */
export function diffWords(before: string, after: string): WordDiff {
  const runs = withoutChance(runsOf(wordsOf(before), wordsOf(after)));
  const same = letters(runs.filter(({ changed }) => !changed));
  const longer = Math.max(before.length, after.length);
  if (same < LEAST_IN_COMMON * longer) return { before: whole(before), after: whole(after) };
  return { before: sideOf(runs, 'before'), after: sideOf(runs, 'after') };
}

/** Words and signs, each with the space before it. */
function wordsOf(text: string): readonly string[] {
  return text.match(/\s*[\p{L}\p{N}]+|\s*[^\p{L}\p{N}\s]/gu) ?? [];
}

function runsOf(left: readonly string[], right: readonly string[]): readonly Run[] {
  const same = (i: number, j: number): boolean => left[i]?.trim() === right[j]?.trim();
  // common[i][j]: how many words the rest of left from i and the rest of right from j have in common.
  const common = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      (common[i] as number[])[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const runs: Run[] = [];
  const add = (side: Run['side'], text = ''): void => {
    const last = runs.at(-1);
    if (last?.side === side) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ side, text, changed: side !== 'both' });
  };
  for (let [i, j] = [0, 0]; i < left.length || j < right.length; ) {
    if (i < left.length && j < right.length && same(i, j)) {
      // The space of the text after: where they differ, only that one is read on.
      add('both', right[j++]);
      i++;
    } else if (i < left.length && (j >= right.length || at(i + 1, j) >= at(i, j + 1))) add('before', left[i++]);
    else add('after', right[j++]);
  }
  return runs;
}

function withoutChance(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, index) => {
    const between = runs[index - 1]?.changed === true && runs[index + 1]?.changed === true;
    return run.side === 'both' && between && !TELLING_WORD.test(run.text) ? { ...run, changed: true } : run;
  });
}

/** Neighbours of the same kind become one piece, so that a mark runs on across the space between two words. */
function sideOf(runs: readonly Run[], side: 'before' | 'after'): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { text, changed } of runs.filter((run) => run.side === side || run.side === 'both')) {
    const last = pieces.at(-1);
    if (last?.changed === changed) pieces[pieces.length - 1] = { text: last.text + text, changed };
    else pieces.push({ text, changed });
  }
  return pieces;
}

function whole(text: string): readonly Piece[] {
  return text === '' ? [] : [{ text, changed: false }];
}

function letters(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0);
}
