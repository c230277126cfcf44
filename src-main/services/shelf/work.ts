/** Long work that says how far it has come and can be stopped. */
import { setImmediate as turn } from 'node:timers/promises';
import type { ShelfProgress } from '../../contract/packs';
import { ShelfError } from './problem';

export type WorkStep = Extract<ShelfProgress, { kind: 'work' }>['step'];

export interface Work {
  readonly signal: AbortSignal;
  tell(step: WorkStep, done: number, total: number): void;
}

/** Work that nobody watches or stops. */
export const QUIET: Work = { signal: new AbortController().signal, tell: () => {} };

/** Tells where the work stands, and lets everything else have its turn. @throws ShelfError `cancelled` when it is to stop */
export async function reached(work: Work, step: WorkStep, done: number, total: number): Promise<void> {
  work.tell(step, done, total);
  await turn();
  if (work.signal.aborted) throw new ShelfError('cancelled', 'Avbrutt. Ingenting er endret.');
}
