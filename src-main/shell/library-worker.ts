/** The thread that reads the rule books, so that checking them never holds up the window. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadLibrary } from '../services/rule-library/library';

parentPort?.postMessage(await loadLibrary(String(workerData)));
