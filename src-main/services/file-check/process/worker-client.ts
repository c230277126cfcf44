/** The process that checks files, as main uses it. */
import type { FileCheckProgress } from '../../../contract/file-check';
import { type ProcessClient, type ProcessClientDeps, processClient, type StartedProcess } from '../../process/client';
import type { WorkerCalls, WorkerProblem } from './messages';
import { WorkerError } from './worker-error';

export type WorkerProcess = StartedProcess<WorkerCalls, FileCheckProgress, WorkerProblem['code']>;
export type WorkerClient = ProcessClient<WorkerCalls>;

const GONE = 'Prosessen som kontrollerer filer, stoppet uventet. Filen er ikke berørt, og ingenting er lagret. Prøv igjen.';

/** A client; the process is started at its first call. A call that fails does so with a WorkerError. */
export function workerClient(
  deps: Omit<ProcessClientDeps<WorkerCalls, FileCheckProgress, WorkerProblem['code']>, 'failure'>,
): WorkerClient {
  return processClient({
    ...deps,
    failure: (problem) => (problem === 'gone' ? new WorkerError('gone', GONE) : new WorkerError(problem.code, problem.message)),
  });
}
