/** Starts reading the rule books beside everything else that happens at start. */
import { Worker } from 'node:worker_threads';
import { loadLibrary, type RuleLibrary } from '../services/rule-library/library';
import type { Log } from './log-file';

/** Reads the built rule books in a thread of their own. Where no thread can be had, they are read here. */
export function loadLibraryAside(worker: string, folder: string, log: Log): Promise<RuleLibrary> {
  return new Promise<RuleLibrary>((done) => {
    const thread = new Worker(worker, { workerData: folder });
    let answered = false;
    thread.once('message', (library: RuleLibrary) => {
      answered = true;
      done(library);
    });
    thread.once('error', (error) => log(`rule books: the thread failed (${error.name})`));
    // After an answer the promise is settled, and this does nothing.
    thread.once('exit', () => {
      if (!answered) done(loadLibrary(folder));
    });
  });
}
