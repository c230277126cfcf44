/** The newest rows outside the bin, last changed first. */
import Dexie from 'dexie';
import type { NotesDatabase } from './database';
import type { Row } from './rows';

/** The time that all others come after. */
const BEGINNING = '';
/** So many more than are wanted may have been changed since the last time; with more of them it is quicker to begin anew. */
const SPARE = 200;

/**
 * Gives what reads the newest rows again and again. IndexedDB hands over many rows in one go only upwards; downwards the page asks
 * anew for every few of them. So the time of the last row is remembered, and the next time all is read that was changed since. That
 * time says only where to begin, never what is there: the rows come from the database, and where they turn out too few, because
 * some were binned, or too many, they are read downwards.
 */
export function createNewest(): (database: NotesDatabase, limit: number) => Promise<Row[]> {
  let since: string | undefined;
  return async (database, limit) => {
    const upwards = since === undefined ? undefined : await newestSince(database, since, limit);
    const rows = upwards ?? (await newestRows(database, limit));
    since = rows.length < limit ? BEGINNING : rows.at(-1)?.updatedAt;
    return rows;
  };
}

/** The newest rows, read downwards. */
export function newestRows({ notes }: NotesDatabase, limit: number): Promise<Row[]> {
  return notes.where('[live+updatedAt]').between([1, Dexie.minKey], [1, Dexie.maxKey]).reverse().limit(limit).toArray();
}

/** The newest rows, if they are among those changed since then and these are not too many. */
async function newestSince({ notes }: NotesDatabase, since: string, limit: number): Promise<Row[] | undefined> {
  const most = limit + SPARE;
  const rows = await notes
    .where('[live+updatedAt]')
    .between([1, since], [1, Dexie.maxKey])
    .limit(most + 1)
    .toArray();
  if (rows.length > most || (rows.length < limit && since !== BEGINNING)) return undefined;
  return rows.toReversed().slice(0, limit);
}
