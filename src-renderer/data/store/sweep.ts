/**
 * Deleting databases so that nothing of them stays on the disk.
 *
 * All databases of the app lie in one LevelDB. Deleting one marks its range as deleted and compacts the range, but only as deep as
 * there are files at that moment: what was still in memory goes, old values and all, into a new file that is not touched
 * again. And files that were compacted away stay until nobody reads them any more. So before a deletion everything is brought
 * into files, and after it LevelDB is made to look for files that nobody needs. Both come about by making and deleting a small
 * database. Seen on Electron 33.2.1, and proved by a phrase that must not be found in any file; see docs/decisions/017.
 */
import { deleteByName, deleteDatabase, type Engine, type FoundDatabase } from './database';

const NAME = 'isf-sweep';
/** Pauses around each round, in ms. Chromium compacts some time after it has said that a database is deleted, and nobody is told when. */
const BEFORE = [1_000, 1_000];
const AFTER = [1_000, 1_000, 2_000];

/** Deletes databases with all that they held. False when one could not be deleted. `sweep` must follow. Takes some 2 s. */
export async function deleteForGood(
  engine: Engine,
  databases: readonly Pick<FoundDatabase, 'generation'>[],
  pauses: readonly number[] = BEFORE,
): Promise<boolean> {
  if (databases.length === 0) return true;
  for (const pause of pauses) {
    await round(engine);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return deleteQuickly(engine, databases);
}

/** Deletes databases; what they held may stay in files for a while. False when one could not be deleted. */
export async function deleteQuickly(engine: Engine, databases: readonly Pick<FoundDatabase, 'generation'>[]): Promise<boolean> {
  const gone = await Promise.allSettled(databases.map(({ generation }) => deleteDatabase(engine, generation)));
  return gone.every(({ status }) => status === 'fulfilled');
}

/** Runs all rounds; comes back after some 4 s. Nobody needs to wait for it except who is about to say that nothing is left. */
export async function sweep(engine: Engine, pauses: readonly number[] = AFTER): Promise<void> {
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    await round(engine);
  }
}

/** Makes LevelDB write out what it holds in memory, and remove files that nobody needs. */
async function round(engine: Engine): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = engine.indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore('sweep').put('sweep', 1);
    request.onerror = () => reject(request.error ?? new Error('sweep'));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
  await deleteByName(engine, NAME);
}
