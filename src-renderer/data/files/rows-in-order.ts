/** All rows as they stand at one moment, in the order of a file. */

import type { OpenNotes } from '../store/access';
import type { NotesDatabase } from '../store/database';
import type { Row } from '../store/rows';

const PIECE = 500;

/** Reads everything in one transaction, oldest first. Works on locked notes too: the rows come as they lie. */
export async function rowsInOrder({ database }: OpenNotes, ids?: readonly string[]): Promise<Row[]> {
  const { dexie, notes } = database;
  if (ids !== undefined) return (await notes.bulkGet([...new Set(ids)])).flatMap((row) => row ?? []).toSorted(inOrder);
  return dexie.transaction('r', notes, () => allPieces(notes));
}

/** All rows, oldest first, read in pieces. Outside a transaction each piece has its own. */
export async function allPieces(notes: NotesDatabase['notes']): Promise<Row[]> {
  const all: Row[] = [];
  for (let last: Row | undefined; ; ) {
    const place = notes.where('[createdAt+id]');
    const range = last === undefined ? place.aboveOrEqual(['']) : place.above([last.createdAt, last.id]);
    const piece = await range.limit(PIECE).toArray();
    for (const row of piece) all.push(row);
    last = piece.at(-1);
    if (piece.length < PIECE) return all;
  }
}

/** How rows stand in a file. */
export function inOrder(a: Row, b: Row): number {
  return a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1;
}
