/** Long work that shows how far it has come and can be stopped. */
import { useEffect, useState } from 'react';
import type { Job } from '../data/api';
import { type Watched, watched } from '../data/watched';
import { useWatched } from './use-watched';

/** How far it has come. `total` is 0 until it is known. */
export interface JobProgress {
  readonly done: number;
  readonly total: number;
}

export interface JobRunner {
  /** Undefined when nothing is under way. */
  readonly progress: Watched<JobProgress | undefined>;
  /** Does `work`, and gives what it gives. Call it only when nothing is under way. */
  run<T>(work: (job: Job) => Promise<T>): Promise<T>;
  /** Asks the work to stop; what it then gives says that it was cancelled. */
  cancel(): void;
}

/** A runner for work that goes on when its view is left. */
export function createJobRunner(): JobRunner {
  const progress = watched<JobProgress | undefined>(undefined);
  let stopper: AbortController | undefined;
  return {
    progress,
    async run(work) {
      const mine = new AbortController();
      stopper = mine;
      progress.set({ done: 0, total: 0 });
      try {
        return await work({ signal: mine.signal, onProgress: (done, total) => progress.set({ done, total }) });
      } finally {
        progress.set(undefined);
      }
    },
    cancel: () => stopper?.abort(),
  };
}

/** A runner for work that belongs to a dialog: leaving it stops the work. */
export function useJob(): Omit<JobRunner, 'progress'> & { readonly progress: JobProgress | undefined } {
  const [runner] = useState(createJobRunner);
  useEffect(() => () => runner.cancel(), [runner]);
  return { progress: useWatched(runner.progress), run: runner.run, cancel: runner.cancel };
}
