/** A process that works for main, as main uses it: calls with answers, and what happens when it does not answer. */
import type { CallTable, FromProcess, Port, ProcessProblem, ToProcess } from './messages';

/** A process that has been started. */
export interface StartedProcess<C extends CallTable<C>, Progress, Code extends string>
  extends Port<ToProcess<C>, FromProcess<Progress, Code>> {
  /** Calls once it is gone, by itself or not. */
  onExit(listener: () => void): void;
  kill(): void;
}

export interface Asked<T> {
  readonly answer: Promise<T>;
  /** Asks the process to stop this call. */
  abort(): void;
}

export interface ProcessClient<C extends CallTable<C>> {
  ask<K extends keyof C>(call: K, input: C[K]['in']): Asked<C[K]['out']>;
  /** Ends the process, if there is one; resolves when it is gone. The next call starts another. */
  stop(): Promise<void>;
}

/** Every process is told first where it finds what it needs. */
type WithSetup<C> = CallTable<C> & { readonly setup: { in: unknown; out: null } };

export interface ProcessClientDeps<C extends WithSetup<C>, Progress, Code extends string> {
  readonly start: () => StartedProcess<C, Progress, Code>;
  /** What a new process is told first. */
  readonly setup: () => C['setup']['in'];
  readonly onProgress: (progress: Progress) => void;
  /** Calls when a process has gone that nobody has stopped. */
  readonly onLost: () => void;
  /** Calls when a process is gone, whoever ended it. */
  readonly onGone: (setup: C['setup']['in']) => void;
  /** The error that a failed call ends with; `gone`: the process is no longer there, and with it all that it held. */
  readonly failure: (problem: ProcessProblem<Code> | 'gone') => Error;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Running<C extends CallTable<C>, Progress, Code extends string> {
  readonly process: StartedProcess<C, Progress, Code>;
  readonly waiting: Map<number, Waiting>;
  readonly gone: Promise<void>;
  stopped: boolean;
}

/** How long a process that is told to end may take: then it is no longer waited for. */
const END_PATIENCE_MS = 5_000;

/** A client; the process is started at its first call. */
export function processClient<C extends WithSetup<C>, Progress, Code extends string>({
  start,
  setup,
  onProgress,
  onLost,
  onGone,
  failure,
}: ProcessClientDeps<C, Progress, Code>): ProcessClient<C> {
  let running: Running<C, Progress, Code> | undefined;
  let last = 0;

  const send = (to: Running<C, Progress, Code>, call: keyof C, input: unknown): { id: number; answer: Promise<unknown> } => {
    const id = ++last;
    const answer = new Promise((resolve, reject) => to.waiting.set(id, { resolve, reject }));
    // The types of call and input belong together, which TypeScript cannot follow.
    to.process.send({ id, call, input } as ToProcess<C>);
    return { id, answer };
  };

  const begin = (): Running<C, Progress, Code> => {
    const process = start();
    const told = setup();
    let tellGone = (): void => {};
    const begun: Running<C, Progress, Code> = {
      process,
      waiting: new Map(),
      gone: new Promise((resolve) => (tellGone = resolve)),
      stopped: false,
    };
    process.onMessage((message) => {
      if ('progress' in message) {
        if (running === begun) onProgress(message.progress);
        return;
      }
      const waiting = begun.waiting.get(message.id);
      begun.waiting.delete(message.id);
      if (message.ok) waiting?.resolve(message.value);
      else waiting?.reject(failure(message.problem));
    });
    process.onExit(() => {
      onGone(told);
      tellGone();
      if (running === begun) running = undefined;
      for (const { reject } of begun.waiting.values()) reject(failure('gone'));
      begun.waiting.clear();
      if (!begun.stopped) onLost();
    });
    // What is wrong with what it was told is said by the calls that need it.
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
