/**
 * Deleting databases so that nothing of them stays on the disk.
 *
 * All databases of the app lie in one LevelDB. Deleting one marks its range as deleted and compacts the range, but only as deep as
 * there are files at that moment: what was still in memory goes, old values and all, into a new file that nothing touches again.
 * And files that were compacted away stay until nobody reads them any more. So before a deletion so much is written that everything
 * has gone into files, and after it LevelDB is made to look for files that nobody needs, by making and deleting a small
 * database. Seen on Electron 33.2.1; see docs/decisions/017.
 */
import { deleteByName, deleteDatabase, type Engine, type FoundDatabase } from './database';

const NAME = 'isf-sweep';
/** LevelDB writes out its memory at 4 MB, and the next time only when the time before is over. So three times is enough for sure. */
const FILLER_ROWS = 225;
/** Below the size at which Chromium puts a value into a file of its own. */
const FILLER_LENGTH = 60_000;
/** Pauses before the rounds after a deletion, in ms. Chromium compacts some time after it has said that a database is deleted. */
const PAUSES = [1_000, 1_000, 2_000];
/** Further ones that nobody waits for: on a busy machine the first may come too early. */
const LATER = [10_000, 30_000];

/** Deletes databases with all that they held. False when one could not be deleted. `sweep` must follow. */
export async function deleteForGood(engine: Engine, databases: readonly Pick<FoundDatabase, 'generation'>[]): Promise<boolean> {
  if (databases.length === 0) return true;
  await round(engine, FILLER_ROWS);
  return deleteQuickly(engine, databases);
}

/** Deletes databases; what they held may stay in files for a while. False when one could not be deleted. */
export async function deleteQuickly(engine: Engine, databases: readonly Pick<FoundDatabase, 'generation'>[]): Promise<boolean> {
  const gone = await Promise.allSettled(databases.map(({ generation }) => deleteDatabase(engine, generation)));
  return gone.every(({ status }) => status === 'fulfilled');
}

/** Sweeps several times; comes back after some 4 s and goes on for a while by itself. */
export async function sweep(engine: Engine, pauses: readonly number[] = PAUSES): Promise<void> {
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    await round(engine);
  }
  // Tests have no pauses, and nothing to sweep.
  if (pauses.length > 0) for (const later of LATER) setTimeout(() => void round(engine), later);
}

/**
 * Makes LevelDB begin a new log. A full disk or a power cut can leave the log with half a line at its end. It is still read then,
 * but Chromium goes on writing behind that line, and at the start after it takes the log for damaged and throws the whole database
 * away, with all that had been saved since. Takes a few ms. What fails here fails in the opening that follows too, and is told there.
 */
export async function beginNewLog(engine: Engine): Promise<void> {
  await round(engine).catch(() => undefined);
}

/** Makes LevelDB write out what it holds in memory, and remove files that nobody needs. */
async function round(engine: Engine, rows = 1): Promise<void> {
  const value = rows === 1 ? '' : 'x'.repeat(FILLER_LENGTH);
  await new Promise<void>((resolve, reject) => {
    const request = engine.indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore(NAME);
      for (let key = 0; key < rows; key++) store.put(value, key);
    };
    request.onerror = () => reject(request.error ?? new Error(NAME));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
  await deleteByName(engine, NAME);
}
