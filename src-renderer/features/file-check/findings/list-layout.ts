/** Where findings and the headings of their groups stand in the list. Pure. */
import type { FindingPage } from '../../../../src-main/contract/file-check';

type Group = FindingPage['groups'][number];

/** A row of the list: the heading of a group, or the finding at a place among all that are chosen. */
export type LayoutRow =
  | { readonly kind: 'group'; readonly group: Group; readonly open: boolean }
  | { readonly kind: 'finding'; readonly place: number };

interface Stretch {
  readonly group: Group;
  readonly open: boolean;
  /** The row of the heading, and the place of the first finding. */
  readonly row: number;
  readonly place: number;
}

export interface ListLayout {
  readonly rows: number;
  at(row: number): LayoutRow;
}

/**
 * A taller list than Chromium draws (some 33 million px) would end in the middle. So many rows are listed at most; a narrower choice
 * shows the others.
 */
export const MOST_ROWS = 900_000;

/** The layout of so many findings, grouped or not. */
export function layoutOf(total: number, groups: readonly Group[], closed: ReadonlySet<string>): ListLayout {
  if (groups.length === 0) {
    const rows = Math.min(total, MOST_ROWS);
    return { rows, at: (row) => ({ kind: 'finding', place: row }) };
  }
  const stretches: Stretch[] = [];
  let row = 0;
  let place = 0;
  for (const group of groups) {
    const open = !closed.has(group.check);
    stretches.push({ group, open, row, place });
    row += open ? 1 + group.count : 1;
    place += group.count;
  }
  return {
    rows: Math.min(row, MOST_ROWS),
    at(wanted) {
      const stretch = stretches.findLast((one) => one.row <= wanted) as Stretch;
      return wanted === stretch.row
        ? { kind: 'group', group: stretch.group, open: stretch.open }
        : { kind: 'finding', place: stretch.place + (wanted - stretch.row - 1) };
    },
  };
}
