/** The gold file of the search: queries as coders write them, with what answers each, and how well a search does on them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface GoldQuery {
  readonly query: string;
  readonly kind: string;
  /** «kind id» of each right hit; for an exact code the first is the code itself. Empty: nothing should match. */
  readonly want: readonly string[];
}

export type Half = 'tuning' | 'held-out';

/** One half of the gold file, under the root of the project. */
export function goldQueries(root: string, half: Half): readonly GoldQuery[] {
  return parse(readFileSync(join(root, 'tests', 'gold', `search-${half}.yaml`), 'utf8'));
}

export interface Relevance {
  readonly queries: number;
  /** Share of the queries with a right hit among the first ten. */
  readonly recall: number;
  /** Mean of 1 / place of the first right hit, none counting 0. */
  readonly mrr: number;
  /** Share of the queries whose first hit is right. */
  readonly first: number;
  readonly places: ReadonlyArray<readonly [GoldQuery, number | undefined]>;
}

/** How a search does. `find` gives «kind id» of its hits, best first. Queries that nothing should match are not counted. */
export function relevance(queries: readonly GoldQuery[], find: (query: string) => readonly string[]): Relevance {
  const places = queries
    .filter(({ want }) => want.length > 0)
    .map((gold) => {
      const place = find(gold.query)
        .slice(0, 10)
        .findIndex((hit) => gold.want.includes(hit));
      return [gold, place < 0 ? undefined : place + 1] as const;
    });
  const mean = (of: (place: number | undefined) => number): number => places.reduce((sum, [, place]) => sum + of(place), 0) / places.length;
  return {
    queries: places.length,
    recall: mean((place) => (place === undefined ? 0 : 1)),
    mrr: mean((place) => (place === undefined ? 0 : 1 / place)),
    first: mean((place) => (place === 1 ? 1 : 0)),
    places,
  };
}
