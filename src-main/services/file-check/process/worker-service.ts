/** The other side of the client: takes the calls one by one and answers each. Nothing of what it reads goes anywhere but into its answers. */
import { RequestError } from '../../assessment';
import { FileCheckError } from '../problem';
import type { FromWorker, Port, ToWorker, WorkerCall, WorkerCalls, WorkerProblem } from './messages';

/** What each call does. */
export type WorkerHandlers = {
  readonly [C in WorkerCall]: (input: WorkerCalls[C]['in'], signal: AbortSignal) => Promise<WorkerCalls[C]['out']>;
};

const FAILED = 'Noe gikk galt da filen ble lest. Filen er ikke berørt, og ingenting er lagret. Prøv igjen.';

/** Answers the calls that come through the port. */
export function serveCalls(port: Port<FromWorker, ToWorker>, handlers: WorkerHandlers): void {
  const stoppers = new Map<number, AbortController>();
  port.onMessage((message) => {
    if ('abort' in message) {
      stoppers.get(message.abort)?.abort();
      return;
    }
    const { id, call, input } = message;
    const stopper = new AbortController();
    stoppers.set(id, stopper);
    const handler = handlers[call] as (input: unknown, signal: AbortSignal) => Promise<unknown>;
    handler(input, stopper.signal)
      .then(
        (value) => port.send({ id, ok: true, value }),
        (error: unknown) => port.send({ id, ok: false, problem: problemOf(error) }),
      )
      .finally(() => stoppers.delete(id));
  });
}

/** Only what was written for the coder leaves the process: another error may quote the file. */
function problemOf(error: unknown): WorkerProblem {
  if (error instanceof FileCheckError) return { code: error.code, message: error.message };
  if (error instanceof RequestError)
    return { code: error.code === 'rule-books-unusable' || error.code === 'not-found' ? error.code : 'failed', message: error.message };
  return { code: 'failed', message: FAILED };
}
