/** The orders of the list. Each is kept sorted, so that a change costs one pass and no new sorting. */
import type { NoteOrder } from '../api';
import type { Entry } from './entry';

export type SortedBy = Exclude<NoteOrder, 'match'>;
export type Compare = (a: Entry, b: Entry) => number;

/** So many are sorted in one go: some 2 ms. */
const RUN = 2_000;
/** Up to so many are exchanged one by one. */
const FEW = 50;
const STATUS_RANK = { 'follow-up': 0, open: 1, settled: 2 } as const;
const NO_DUE = '9999-99-99';

// Plain comparisons and not a collator: a hundred thousand entries cannot wait for one at every step.
const order = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
const newestChanged: Compare = (a, b) => order(b.listed.updatedAt, a.listed.updatedAt) || order(a.listed.id, b.listed.id);

/** How two entries stand to each other; never equal, so that the order is always the same. */
export const COMPARE: Readonly<Record<SortedBy, Compare>> = {
  updated: newestChanged,
  created: (a, b) => order(b.listed.createdAt, a.listed.createdAt) || order(a.listed.id, b.listed.id),
  title: (a, b) => order(a.titleKey, b.titleKey) || newestChanged(a, b),
  due: (a, b) => order(a.listed.due ?? NO_DUE, b.listed.due ?? NO_DUE) || newestChanged(a, b),
  status: (a, b) => order(STATUS_RANK[a.listed.status], STATUS_RANK[b.listed.status]) || newestChanged(a, b),
};

export const ORDERS: readonly SortedBy[] = ['updated', 'created', 'title', 'due', 'status'];

/** Two sorted lists as one. */
export function merged(left: readonly Entry[], right: readonly Entry[], compare: Compare): Entry[] {
  const result: Entry[] = [];
  let next = 0;
  for (const entry of left) {
    for (let other = right[next]; other !== undefined && compare(other, entry) < 0; other = right[next]) {
      result.push(other);
      next++;
    }
    result.push(entry);
  }
  for (; next < right.length; next++) {
    const other = right[next];
    if (other !== undefined) result.push(other);
  }
  return result;
}

/** A sorted list without some of its entries and with others. A few are moved in place, so that a save costs next to nothing. */
export function exchanged(sorted: Entry[], gone: readonly Entry[], more: readonly Entry[], compare: Compare): Entry[] {
  if (gone.length + more.length > FEW) {
    const without = new Set(gone);
    const kept = gone.length === 0 ? sorted : sorted.filter((entry) => !without.has(entry));
    return more.length === 0 ? kept : merged(kept, more.toSorted(compare), compare);
  }
  for (const entry of gone) {
    const place = placeOf(sorted, entry, compare);
    if (sorted[place] === entry) sorted.splice(place, 1);
  }
  for (const entry of more) sorted.splice(placeOf(sorted, entry, compare), 0, entry);
  return sorted;
}

/** Where an entry stands in a sorted list, or would stand. */
function placeOf(sorted: readonly Entry[], entry: Entry, compare: Compare): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = sorted[middle];
    if (there !== undefined && compare(there, entry) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Sorts a long list without holding up the page: runs first, then pairs of them, with `breathe` in between. */
export async function sortedSlowly(entries: readonly Entry[], compare: Compare, breathe: () => Promise<void>): Promise<Entry[]> {
  let runs: Entry[][] = [];
  for (let at = 0; at < entries.length; at += RUN) {
    runs.push(entries.slice(at, at + RUN).sort(compare));
    await breathe();
  }
  while (runs.length > 1) {
    const pairs: Entry[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      pairs.push(merged(runs[at] ?? [], runs[at + 1] ?? [], compare));
      await breathe();
    }
    runs = pairs;
  }
  return runs[0] ?? [];
}
