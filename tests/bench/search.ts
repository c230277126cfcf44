/**
 * The search: relevance on both halves of the gold file, times in an index padded to 20,000 documents with each gold query typed
 * letter by letter, and the same queries put to four well-known libraries in the same run.
 */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildIndex, type IndexFile } from '../../src-main/core/search/index-file';
import { openSearcher } from '../../src-main/core/search/searcher';
import { indexText, readIndex } from '../../src-main/services/search/index-lines';
import { goldQueries, type Half, relevance } from '../support/search-gold';
import { type Figure, quantile } from './measure';
import { contenders } from './search-contenders';
import { padded } from './search-noise';

const SIZE = 20_000;
const BOOK = 'isf-2024-final';
/** Letters typed before the clock counts, so that the code is compiled as it is after the first queries of a day. */
const WARM_UP = 300;

export async function benchSearch(root: string): Promise<Figure[]> {
  const file = join(root, 'out', 'search', `${BOOK}.jsonl`);
  const built = await readIndex(file);
  const find = await finderOf(file);
  const large = buildIndex({ id: BOOK, hash: built.hash }, padded(built.documents, SIZE), built.language);
  const { figures, findInLarge } = await timesOf(root, file, large);
  return [
    ...relevanceFigures(root, 'held-out', find),
    ...relevanceFigures(root, 'tuning', find),
    ...figures,
    ...(await compared(root, large, findInLarge)),
  ];
}

type Find = (query: string) => readonly string[];

async function finderOf(file: string): Promise<Find> {
  const search = await openSearcher(await readIndex(file), turn);
  return (query) => search(query, 10).map(({ kind, id }) => `${kind} ${id}`);
}

function relevanceFigures(root: string, half: Half, find: Find): Figure[] {
  const { recall, mrr, first, queries } = relevance(goldQueries(root, half), find);
  // Only the half that nobody has looked at says how well the search does.
  const bound = half === 'held-out';
  const where = half === 'held-out' ? 'halvdelen som er holdt unna' : 'halvdelen det er stilt inn på';
  const note = `${queries} spørringer, ${(first * 100).toFixed(1)} % rett som første treff`;
  return [
    {
      what: `søk, 1 − recall@10, ${where}`,
      value: 1 - recall,
      unit: '',
      bound: bound ? 0.02 : 1,
      note: `recall ${recall.toFixed(3)}, ${note}`,
    },
    { what: `søk, 1 − MRR, ${where}`, value: 1 - mrr, unit: '', bound: bound ? 0.08 : 1, note: `MRR ${mrr.toFixed(3)}` },
  ];
}

async function timesOf(root: string, built: string, large: IndexFile): Promise<{ figures: Figure[]; findInLarge: Find }> {
  const file = join(root, 'test-output', 'bench', 'search.jsonl');
  await writeFile(file, indexText(large));
  const small = await longestBlock(() => finderOf(built));
  const block = await longestBlock(() => finderOf(file));
  const before = heap();
  const start = performance.now();
  const findInLarge = await finderOf(file);
  const opened = performance.now() - start;
  const used = heap() - before;
  const typed = [...goldQueries(root, 'tuning'), ...goldQueries(root, 'held-out')].flatMap(({ query }) =>
    Array.from({ length: query.length }, (_, at) => query.slice(0, at + 1)),
  );
  for (const query of typed.slice(0, WARM_UP)) findInLarge(query);
  const times = typed.map((query) => {
    const before = performance.now();
    findInLarge(query);
    return performance.now() - before;
  });
  const note = `${large.documents.length} dokumenter, ${typed.length} tastetrykk`;
  return {
    findInLarge,
    figures: [
      {
        what: 'søk i 20 000, per tastetrykk, p95',
        value: quantile(times, 0.95),
        unit: 'ms',
        bound: 5,
        note: `${note}, median ${quantile(times, 0.5).toFixed(2)} ms`,
      },
      { what: 'søk i 20 000, verste tastetrykk', value: Math.max(...times), unit: 'ms', bound: 16, note },
      { what: 'søk i 20 000, minne', value: used / 1e6, unit: 'MB', bound: 80 },
      { what: 'søk i 20 000, register åpnet', value: opened, unit: 'ms', bound: 400, note: `lengste stans ${block.toFixed(1)} ms` },
      { what: 'søk, lengste stans mens registeret åpnes', value: small, unit: 'ms', bound: 20 },
    ],
  };
}

/** The longest time in which nothing else could run while `work` did, in ms. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let [last, longest, working] = [performance.now(), 0, true];
  const look = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    if (working) setImmediate(look);
  };
  look();
  await work();
  working = false;
  return longest;
}

/** Share of right answers beside the others; a ratio of 1 or more would mean that one of them does as well. */
async function compared(root: string, large: IndexFile, findInLarge: Find): Promise<Figure[]> {
  const queries = goldQueries(root, 'held-out');
  const ours = relevance(queries, findInLarge);
  const others = await contenders(large.documents);
  return others.flatMap(({ name, find }) => {
    const before = performance.now();
    const theirs = relevance(queries, find);
    const each = (performance.now() - before) / queries.length;
    const figure = (what: string, their: number, our: number): Figure => ({
      what: `søk i 20 000, ${what}, ${name} / vår`,
      value: their / our,
      unit: '×',
      bound: 0.999,
      note: `${their.toFixed(3)} mot ${our.toFixed(3)}; ${each.toFixed(1)} ms for hver spørring hos ${name}`,
    });
    return [figure('recall@10', theirs.recall, ours.recall), figure('MRR', theirs.mrr, ours.mrr)];
  });
}

function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
