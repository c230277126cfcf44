/** Which notes of a list are selected, and where the cursor stands. Pure: every step gives a new selection. */

export interface Selection {
  /** The row of the cursor; its note is the one that is shown. */
  readonly active: string | undefined;
  /** Where a stretch begins that Shift extends. */
  readonly anchor: string | undefined;
  readonly ids: ReadonlySet<string>;
}

export const NOTHING_SELECTED: Selection = { active: undefined, anchor: undefined, ids: new Set() };

/** This note alone. */
export function only(id: string): Selection {
  return { active: id, anchor: id, ids: new Set([id]) };
}

/** From the anchor to this note, as `rows` stand. */
export function extended({ anchor }: Selection, rows: readonly string[], id: string): Selection {
  const from = anchor === undefined ? -1 : rows.indexOf(anchor);
  const to = rows.indexOf(id);
  if (from < 0 || to < 0) return only(id);
  return { active: id, anchor, ids: new Set(rows.slice(Math.min(from, to), Math.max(from, to) + 1)) };
}

/** This note in or out, the others as they are. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { active: id, anchor: id, ids: next };
}

/** All rows. The cursor stays. */
export function all({ active, anchor }: Selection, rows: readonly string[]): Selection {
  const cursor = active ?? rows[0];
  return { active: cursor, anchor: anchor ?? cursor, ids: new Set(rows) };
}

/** What is left of a selection when only these rows are there. The same object when that is all of it. */
export function within(selection: Selection, rows: readonly string[]): Selection {
  const here = new Set(rows);
  const { active, anchor, ids } = selection;
  const kept = [...ids].filter((id) => here.has(id));
  if (kept.length === ids.size && (active === undefined || here.has(active))) return selection;
  const cursor = active !== undefined && here.has(active) ? active : undefined;
  return { active: cursor, anchor: anchor !== undefined && here.has(anchor) ? anchor : cursor, ids: new Set(kept) };
}

/** The row to go to when these are about to leave: the next one that stays, or else the one before. */
export function neighbour(rows: readonly string[], leaving: ReadonlySet<string>): string | undefined {
  const last = rows.findLastIndex((id) => leaving.has(id));
  return rows.slice(last + 1).find((id) => !leaving.has(id)) ?? rows.slice(0, Math.max(last, 0)).findLast((id) => !leaving.has(id));
}

/** The row that a key leads to; undefined for a key that moves nothing. */
export function rowOfKey(key: string, index: number, count: number, page: number): number | undefined {
  const target = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: count - 1,
    PageDown: index + page,
    PageUp: index - page,
  }[key];
  return target === undefined ? undefined : Math.min(Math.max(target, 0), count - 1);
}
