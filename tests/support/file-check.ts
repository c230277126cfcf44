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
import { type FakeProcess, fakeProcessOf } from './fake-process';
import { PROJECT } from './import-graph';

/** A process that checks files, without being one. */
export function fakeProcess(handlers?: WorkerHandlers): FakeProcess<ToWorker, FromWorker> {
  return fakeProcessOf((port) => serveCalls(port, handlers ?? createCheckHandlers((progress) => port.send({ progress }))));
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
