/** How long one full answer takes, over every reachable combination of the final book in random order. */
import { join } from 'node:path';
import type { Facts } from '../../src-main/contract/rules';
import { assess } from '../../src-main/core/rules/assess';
import { BruteForce } from '../../src-main/core/rules/brute-force';
import { defaultBook, loadLibrary } from '../../src-main/services/rule-library/library';
import { type Figure, median, quantile, seeded } from './measure';

const CALLS = 200_000;
/** Calls timed together: one call is shorter than the clock is fine. */
const BATCH = 20;

export async function benchAssess(root: string): Promise<Figure[]> {
  const book = defaultBook(await loadLibrary(join(root, 'out', 'rule-books')));
  if (!book) throw new Error('Kjør «npm run build» først.');
  const space = new BruteForce(book);
  const contacts: Facts[] = space.forms().flatMap((form) => space.reachable(form));
  const random = seeded(2024);
  const asked = Array.from({ length: CALLS }, () => contacts[Math.floor(random() * contacts.length)] as Facts);

  let verdicts = 0;
  for (const facts of contacts) verdicts += assess(facts, book).verdict.length; // warm up
  const times: number[] = [];
  for (let start = 0; start < CALLS; start += BATCH) {
    const before = performance.now();
    for (let index = start; index < start + BATCH; index++) verdicts += assess(asked[index] as Facts, book).verdict.length;
    times.push(((performance.now() - before) * 1000) / BATCH);
  }
  if (verdicts === 0) throw new Error('nothing was answered');
  return [
    {
      what: 'assess, hele svaret, median',
      value: median(times),
      unit: 'µs',
      bound: 20,
      note: `${contacts.length} kombinasjoner i tilfeldig rekkefølge, p95 ${quantile(times, 0.95).toFixed(1)} µs`,
    },
  ];
}
