/** The side of the process that checks files. Nothing of what it reads goes anywhere but into its answers. */
import { RequestError } from '../../assessment';
import type { Port } from '../../process/messages';
import { type CallHandlers, serve } from '../../process/service';
import { FileCheckError } from '../problem';
import type { FromWorker, ToWorker, WorkerCalls, WorkerProblem } from './messages';

/** What each call does. */
export type WorkerHandlers = CallHandlers<WorkerCalls>;

const FAILED = 'Noe gikk galt da filen ble lest. Filen er ikke berørt, og ingenting er lagret. Prøv igjen.';

/** Answers the calls that come through the port. */
export function serveCalls(port: Port<FromWorker, ToWorker>, handlers: WorkerHandlers): void {
  serve(port, handlers, problemOf);
}

/** Only what was written for the coder leaves the process: another error may quote the file. */
function problemOf(error: unknown): WorkerProblem {
  if (error instanceof FileCheckError) return { code: error.code, message: error.message };
  if (error instanceof RequestError)
    return { code: error.code === 'rule-books-unusable' || error.code === 'not-found' ? error.code : 'failed', message: error.message };
  return { code: 'failed', message: FAILED };
}
