/**
 * Making a whole new database beside the one in use, and putting it in its place. It counts only when all of it is there: a kill
 * before that leaves the old one in use, a kill after it the new one, and the next start clears away the other.
 */
import type { Job } from '../api';
import { NotesError } from '../outcome';
import { deleteDatabase, type Engine, findDatabases, type NotesDatabase, openDatabase } from './database';
import type { Meta } from './meta';
import type { Row } from './rows';
import { deleteForGood, deleteQuickly, sweep } from './sweep';

export interface CopyDeps {
  readonly engine: Engine;
  /** Pauses of the sweep; tests have none. */
  readonly sweepPauses?: readonly number[];
}

/** Fills a new database. On failure and when stopped nothing of it stays. */
export async function buildCopy(
  { engine }: CopyDeps,
  meta: Meta & { readonly purpose: NonNullable<Meta['purpose']> },
  rows: AsyncIterable<readonly Row[]>,
  { onProgress, signal }: Job,
): Promise<NotesDatabase> {
  const found = await findDatabases(engine);
  const generation = Math.max(0, ...found.map((one) => one.generation)) + 1;
  const database = await openDatabase(engine, generation);
  try {
    await database.meta.put({ ...meta, state: 'filling' });
    let done = 0;
    for await (const piece of rows) {
      if (signal?.aborted) throw new NotesError({ code: 'cancelled' });
      await database.notes.bulkAdd([...piece]);
      done += piece.length;
      onProgress?.(done, meta.notes);
    }
    if ((await database.notes.count()) !== meta.notes) throw new NotesError({ code: 'store-failed', detail: 'copy is not whole' });
    return database;
  } catch (error) {
    database.dexie.close();
    await deleteDatabase(engine, generation);
    throw error;
  }
}

/** Makes a full copy the database that counts. From the moment this resolves, the next start opens it. */
export async function makeLive(database: NotesDatabase, { purpose: _done, ...meta }: Meta): Promise<Meta> {
  const live: Meta = { ...meta, state: 'live' };
  await database.meta.put(live);
  return live;
}

/**
 * Deletes every other database of the app, `forGood` with all that LevelDB keeps of it, which takes some seconds. False when one
 * could not be deleted; it is tried again at the next start.
 */
export async function deleteOthers({ engine, sweepPauses }: CopyDeps, { generation }: NotesDatabase, forGood: boolean): Promise<boolean> {
  const others = (await findDatabases(engine)).filter((one) => one.generation !== generation);
  if (!forGood) return deleteQuickly(engine, others);
  const gone = await deleteForGood(engine, others);
  await sweep(engine, sweepPauses);
  return gone;
}
