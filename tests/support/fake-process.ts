/** A process that is none: messages are copied as between processes, and after its end it is deaf and dumb. */
import type { FromWorker, ToWorker } from '../../src-main/services/file-check/process/messages';
import type { Port } from '../../src-main/services/process/messages';

export interface FakeProcess<To = ToWorker, From = FromWorker> extends Port<To, From> {
  onExit(listener: () => void): void;
  kill(): void;
  /** Lets it end by itself, as a process that crashes. */
  crash(): void;
  killed: boolean;
}

/** `serve`: what the process does with its end of the line. */
export function fakeProcessOf<To, From>(serve: (port: Port<From, To>) => void): FakeProcess<To, From> {
  const toMain: Array<(message: From) => void> = [];
  const toProcess: Array<(message: To) => void> = [];
  const exits: Array<() => void> = [];
  let alive = true;
  const end = (): void => {
    if (!alive) return;
    alive = false;
    queueMicrotask(() => {
      for (const exit of exits) exit();
    });
  };
  const post = <M>(listeners: ReadonlyArray<(message: M) => void>, message: M): void => {
    const copy = structuredClone(message);
    setImmediate(() => {
      if (alive) for (const listener of listeners) listener(copy);
    });
  };
  const fake: FakeProcess<To, From> = {
    send: (message) => post(toProcess, message),
    onMessage: (listener) => void toMain.push(listener),
    onExit: (listener) => void exits.push(listener),
    kill() {
      fake.killed = true;
      end();
    },
    crash: end,
    killed: false,
  };
  serve({ send: (message) => post(toMain, message), onMessage: (listener) => void toProcess.push(listener) });
  return fake;
}
