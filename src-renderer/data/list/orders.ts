/** The orders of the list. Each is kept sorted, so that a change costs one pass and no new sorting. */
import type { NoteOrder } from '../api';
import type { Entry } from './entry';

export type SortedBy = Exclude<NoteOrder, 'match'>;
type Compare = (a: Entry, b: Entry) => number;

const STATUS_RANK = { 'follow-up': 0, open: 1, settled: 2 } as const;
const NO_DUE = '9999-99-99';

const by = (key: (entry: Entry) => string | number, then?: Compare): Compare => {
  return (a, b) => {
    const left = key(a);
    const right = key(b);
    return left < right ? -1 : left > right ? 1 : (then?.(a, b) ?? 0);
  };
};
const byId = by(({ listed }) => listed.id);
const newestChanged: Compare = (a, b) => by(({ listed }) => listed.updatedAt, byId)(b, a);

/** How two entries stand to each other; never equal, so that the order is always the same. */
export const COMPARE: Readonly<Record<SortedBy, Compare>> = {
  updated: newestChanged,
  created: (a, b) => by(({ listed }) => listed.createdAt, byId)(b, a),
  title: by(({ titleKey }) => titleKey, newestChanged),
  due: by(({ listed }) => listed.due ?? NO_DUE, newestChanged),
  status: by(({ listed }) => STATUS_RANK[listed.status], newestChanged),
};

/** A sorted list with further entries put in their places. `sorted` stays as it is. */
export function merged(sorted: readonly Entry[], more: readonly Entry[], compare: Compare): Entry[] {
  const added = more.toSorted(compare);
  const result: Entry[] = [];
  let next = 0;
  for (const entry of sorted) {
    for (let one = added[next]; one !== undefined && compare(one, entry) < 0; one = added[next]) {
      result.push(one);
      next++;
    }
    result.push(entry);
  }
  for (; next < added.length; next++) result.push(...added.slice(next, next + 1));
  return result;
}
