/** The wipe detector: holds what the database says against what main last heard of it. Pure. */
import type { NotesMarker } from '../../../src-main/contract/backups';
import type { Finding } from '../api';
import type { Meta } from './meta';

/** What was found when the database was opened. */
export interface Here {
  /** Absent: the database was made just now, or its content is gone. */
  readonly meta?: Meta;
  /** Whether there is at least one note. */
  readonly hasNotes: boolean;
}

/** What main knows. */
export interface Known {
  readonly marker?: NotesMarker | undefined;
  /** Snapshots that hold at least one note. */
  readonly snapshots: number;
}

/** What is missing; undefined where nothing is. */
export function findLoss({ meta, hasNotes }: Here, { marker, snapshots }: Known): Finding | undefined {
  if (meta === undefined && hasNotes) return { kind: 'damaged', problem: { code: 'damaged', detail: 'no state row' } };
  if (meta === undefined || (meta.notes > 0 && !hasNotes)) return lossOfAll(meta, marker, snapshots);
  if (marker === undefined) return undefined;
  const { notes, lastChange } = marker;
  if (meta.store === marker.store) {
    if (meta.lastChange >= lastChange) return undefined;
    const lostSeconds = Math.ceil((Date.parse(lastChange) - Date.parse(meta.lastChange)) / 1000);
    return { kind: 'older', lostSeconds, notes: meta.notes, notesBefore: notes, lastChange };
  }
  // A database that was restored or begun afresh tells main so at once; another one that main has heard more of is in the wrong place.
  if (meta.lastChange >= lastChange || notes === 0) return undefined;
  return { kind: 'other', notes: meta.notes, notesBefore: notes, lastChange };
}

function lossOfAll(meta: Meta | undefined, marker: NotesMarker | undefined, snapshots: number): Finding | undefined {
  const notes = Math.max(meta?.notes ?? 0, marker?.notes ?? 0);
  if (notes > 0) return { kind: 'gone', notes, lastChange: marker?.lastChange ?? meta?.lastChange ?? '' };
  if (marker === undefined && snapshots > 0) return { kind: 'new-profile', snapshots };
  return undefined;
}
