/** Where a check puts what has no room in memory. Nothing of it is meant to last: it is emptied at start, after each process and at the end. */
import { rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SessionDeps } from './session';

const DEMO_FILE = 'isf-demofil.csv';
const GONE = { recursive: true, force: true, maxRetries: 3 } as const;

export interface TempFolders extends Readonly<SessionDeps['temp']> {
  /** A folder for one process that checks; the process makes it. */
  runFolder(): string;
  clear(folder: string): Promise<void>;
  /** Removes all of it without waiting for anything, as the app ends. */
  clearAtOnce(): void;
}

/** The folders under `base`, emptied of what an earlier start may have left. */
export function openTempFolders(base: string): TempFolders {
  rmSync(base, GONE);
  let runs = 0;
  return {
    runFolder: () => join(base, `run-${++runs}`),
    clear: (folder) => rm(folder, GONE),
    async demoFile() {
      const folder = join(base, 'demo');
      await rm(folder, GONE);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return join(folder, DEMO_FILE);
    },
    clearAll: () => rm(base, GONE),
    clearAtOnce: () => rmSync(base, GONE),
  };
}
