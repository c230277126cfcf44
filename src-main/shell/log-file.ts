/** The app's own log: short lines about what went wrong, never what the coder wrote. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MAX_BYTES = 500_000;

export type Log = (line: string) => void;

/** Opens a log in the folder. It keeps one older file, and never throws: a full disk must not stop the app. */
export function openLog(folder: string, echo: (line: string) => void): Log {
  const path = join(folder, 'isf.log');
  return (line) => {
    echo(line);
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(path) > MAX_BYTES) renameSync(path, join(folder, 'isf.older.log'));
      appendFileSync(path, `${new Date().toISOString()} ${line}\n`);
    } catch {
      // The line is on stderr all the same.
    }
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
