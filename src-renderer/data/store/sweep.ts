/**
 * Makes Chromium throw away what deleted databases held.
 *
 * Deleting a database compacts that part of LevelDB, but the files from before are still in use then and stay behind, readable,
 * until LevelDB next looks for files that nobody needs: when it is opened again, or after a further compaction. Making and
 * deleting a small database brings one about. Seen on Electron 33.2.1: right after the deletion it does nothing, a second later it
 * removes them all; tests/e2e proves it with a phrase that must not be found. See docs/decisions/017.
 */
import { deleteByName, type Engine } from './database';

const NAME = 'isf-sweep';
/** Pauses before each round, in ms: the first is usually enough. */
const PAUSES = [1_000, 1_000, 2_000];

/** Runs all rounds; comes back after some 4 s. Nobody needs to wait for it except who is about to say that nothing is left. */
export async function sweep(engine: Engine, pauses: readonly number[] = PAUSES): Promise<void> {
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    await round(engine);
  }
}

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
