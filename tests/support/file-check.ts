/** What the calls about checking a file need, with the real work done in this process; the dialogs answer what they are told to. */
import { join } from 'node:path';
import type { FileCheckDeps } from '../../src-main/ipc/file-check-handlers';
import { createCheckHandlers } from '../../src-main/services/file-check/process/check-handlers';
import type { FromWorker, ToWorker } from '../../src-main/services/file-check/process/messages';
import { type WorkerProcess, workerClient } from '../../src-main/services/file-check/process/worker-client';
import { serveCalls, type WorkerHandlers } from '../../src-main/services/file-check/process/worker-service';
import { openMapMemory } from '../../src-main/services/file-check/window/map-memory';
import { openSession, type SessionDeps } from '../../src-main/services/file-check/window/session';
import { openTempFolders } from '../../src-main/services/file-check/window/temp-folders';
import { PROJECT } from './import-graph';

export interface FakeProcess extends WorkerProcess {
  /** Lets it end by itself, as a process that crashes. */
  crash(): void;
  killed: boolean;
}

/** A process that is none: messages are copied as between processes, and after its end it is deaf and dumb. */
export function fakeProcess(handlers?: WorkerHandlers): FakeProcess {
  const toMain: Array<(message: FromWorker) => void> = [];
  const toWorker: Array<(message: ToWorker) => void> = [];
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
  const fake: FakeProcess = {
    send: (message) => post(toWorker, message),
    onMessage: (listener) => void toMain.push(listener),
    onExit: (listener) => void exits.push(listener),
    kill() {
      fake.killed = true;
      end();
    },
    crash: end,
    killed: false,
  };
  const tell = (message: FromWorker): void => post(toMain, message);
  serveCalls(
    { send: tell, onMessage: (listener) => void toWorker.push(listener) },
    handlers ?? createCheckHandlers((progress) => tell({ progress })),
  );
  return fake;
}

/** A session whose processes are fakes, with its folders under `base`. */
export function sessionIn(base: string, start: () => WorkerProcess = fakeProcess) {
  const temp = openTempFolders(join(base, 'file-check'));
  const lines: string[] = [];
  const deps: SessionDeps = {
    worker: ({ onProgress, onLost }) =>
      workerClient({
        start,
        setup: () => ({ ruleBooks: { yaml: join(PROJECT, 'resources'), built: join(PROJECT, 'out') }, tempFolder: temp.runFolder() }),
        onProgress,
        onLost,
        onGone: ({ tempFolder }) => void temp.clear(tempFolder),
      }),
    memory: openMapMemory(join(base, 'settings'), (line) => void lines.push(line)),
    temp,
    bytesOf: async () => 1_000,
    now: () => new Date('2026-11-25T13:05:00Z'),
  };
  return { session: openSession(deps), lines };
}

/** Everything that the handlers need, in a folder of its own. Dialogs are cancelled unless told otherwise. */
export function fileCheckIn(base: string): FileCheckDeps {
  const cancelled = async (): Promise<undefined> => undefined;
  return {
    session: sessionIn(base).session,
    dialogs: { file: cancelled, map: cancelled, mapTo: cancelled, findingsTo: cancelled },
    saveReport: cancelled,
  };
}
