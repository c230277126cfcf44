/** The process that checks files, as main uses it: calls with answers, and what happens when it does not answer. */
import type { FileCheckProgress } from '../../../contract/file-check';
import type { FromWorker, Port, ToWorker, WorkerCall, WorkerCalls, WorkerSetup } from './messages';
import { WorkerError } from './worker-error';

/** A process that has been started. */
export interface WorkerProcess extends Port<ToWorker, FromWorker> {
  /** Calls once it is gone, by itself or not. */
  onExit(listener: () => void): void;
  kill(): void;
}

export interface Asked<T> {
  readonly answer: Promise<T>;
  /** Asks the process to stop this call. */
  abort(): void;
}

export interface WorkerClient {
  ask<C extends WorkerCall>(call: C, input: WorkerCalls[C]['in']): Asked<WorkerCalls[C]['out']>;
  /** Ends the process, if there is one; resolves when it is gone. The next call starts another. */
  stop(): Promise<void>;
}

export interface WorkerClientDeps {
  readonly start: () => WorkerProcess;
  /** What a new process is told first. */
  readonly setup: () => WorkerSetup;
  readonly onProgress: (progress: FileCheckProgress) => void;
  /** Calls when a process has gone that nobody has stopped. */
  readonly onLost: () => void;
  /** Calls when a process is gone, whoever ended it. */
  readonly onGone: (setup: WorkerSetup) => void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: WorkerError) => void;
}

interface Running {
  readonly process: WorkerProcess;
  readonly waiting: Map<number, Waiting>;
  readonly gone: Promise<void>;
  stopped: boolean;
}

/** How long a process that is told to end may take: then it is no longer waited for. */
const END_PATIENCE_MS = 5_000;
const GONE = 'Prosessen som kontrollerer filer, stoppet uventet. Filen er ikke berørt, og ingenting er lagret. Prøv igjen.';

/** A client; the process is started at its first call. */
export function workerClient({ start, setup, onProgress, onLost, onGone }: WorkerClientDeps): WorkerClient {
  let running: Running | undefined;
  let last = 0;

  const send = (to: Running, call: WorkerCall, input: unknown): { id: number; answer: Promise<unknown> } => {
    const id = ++last;
    const answer = new Promise((resolve, reject) => to.waiting.set(id, { resolve, reject }));
    // The types of call and input belong together, which TypeScript cannot follow.
    to.process.send({ id, call, input } as ToWorker);
    return { id, answer };
  };

  const begin = (): Running => {
    const process = start();
    const told = setup();
    let tellGone = (): void => {};
    const begun: Running = { process, waiting: new Map(), gone: new Promise((resolve) => (tellGone = resolve)), stopped: false };
    process.onMessage((message) => {
      if ('progress' in message) {
        if (running === begun) onProgress(message.progress);
        return;
      }
      const waiting = begun.waiting.get(message.id);
      begun.waiting.delete(message.id);
      if (message.ok) waiting?.resolve(message.value);
      else waiting?.reject(new WorkerError(message.problem.code, message.problem.message));
    });
    process.onExit(() => {
      onGone(told);
      tellGone();
      if (running === begun) running = undefined;
      for (const { reject } of begun.waiting.values()) reject(new WorkerError('gone', GONE));
      begun.waiting.clear();
      if (!begun.stopped) onLost();
    });
    // What is wrong with the rule books is told by the calls that need them.
    send(begun, 'setup', told).answer.catch(() => {});
    return begun;
  };

  return {
    ask(call, input) {
      running ??= begin();
      const to = running;
      const { id, answer } = send(to, call, input);
      return { answer: answer as Promise<never>, abort: () => to.process.send({ abort: id }) };
    },
    async stop() {
      const ending = running;
      if (ending === undefined) return;
      running = undefined;
      ending.stopped = true;
      ending.process.kill();
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, END_PATIENCE_MS)));
      await Promise.race([ending.gone, patience]);
      clearTimeout(timer);
    },
  };
}
