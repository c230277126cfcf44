/**
 * How fast this machine is just now: the same piece of work each time, of the kind that the app does. Times are compared with those
 * of another day or machine as multiples of it.
 */
import { median, seeded } from './measure';

const TIMES = 9;
const ROWS = 20_000;

/** In ms. */
export function yardstick(): number {
  const draw = seeded(1);
  const rows = Array.from({ length: ROWS }, (_, id) => ({ id, word: draw().toString(36).slice(2), known: draw() < 0.5 }));
  const times = Array.from({ length: TIMES }, () => {
    const before = performance.now();
    const read = JSON.parse(JSON.stringify(rows)) as typeof rows;
    const byWord = new Map(read.map((row) => [row.word, row]));
    const sorted = [...byWord.keys()].sort();
    if (sorted.length < ROWS / 2) throw new Error('the work was not done');
    return performance.now() - before;
  });
  return median(times);
}
