/** The one row that says what the database holds as a whole. Written in the same transaction as every change. */
import type { KeyWrap } from '../../../src-main/contract/vault';

export interface Meta {
  readonly key: 'state';
  /** Made with the database, kept when it is sealed or opened, new after a restore. */
  readonly store: string;
  /** `filling`: a copy that is being made; it counts only when it is whole. */
  readonly state: 'live' | 'filling';
  /** What the copy is made for. */
  readonly purpose?: 'locking' | 'unlocking' | 'restoring';
  /** Notes, those in the bin too. */
  readonly notes: number;
  /** Changes since the database was made. */
  readonly changes: number;
  /** Time of the last change. Never goes back, whatever the clock does: main's marker is compared with it. */
  readonly lastChange: string;
  /** The ways to the key. Present: every row is sealed. */
  readonly wraps?: readonly KeyWrap[];
}

/** The row of a database in which nothing is yet. */
export function newMeta(now: Date): Meta {
  return { key: 'state', store: crypto.randomUUID(), state: 'live', notes: 0, changes: 0, lastChange: now.toISOString() };
}

/** The row after a change. `more` is negative when notes went for good. */
export function changedMeta(meta: Meta, more: number, now: Date): Meta {
  return { ...meta, notes: meta.notes + more, changes: meta.changes + 1, lastChange: stampAfter(meta.lastChange, now) };
}

/** The time now, or a millisecond after `last` where the clock has not passed that. */
export function stampAfter(last: string, now: Date): string {
  const before = Date.parse(last);
  return now.getTime() > before ? now.toISOString() : new Date(before + 1).toISOString();
}
