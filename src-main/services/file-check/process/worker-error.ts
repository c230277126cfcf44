import type { WorkerProblem } from './messages';

/** A call that failed, with words for the coder. `gone`: the process is no longer there, and with it all that it held. */
export class WorkerError extends Error {
  override readonly name = 'WorkerError';
  constructor(
    readonly code: WorkerProblem['code'] | 'gone',
    message: string,
  ) {
    super(message);
  }
}
