/** The app's own log: short lines about what went wrong, never what the coder wrote. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const MAX_BYTES = 500_000;
/** A line is short; one that is not would be something else. */
const LONGEST_LINE = 4_000;
/** As long as an identity number, in the ways these are written. Nothing in a log needs such a number, so it is not asked whether it is one. */
const LONG_NUMBER = /\d(?:[ .-]?\d){10,}/g;

export type Log = (line: string) => void;

/** The two files of the log in a folder. */
export function logFiles(folder: string): { readonly older: string; readonly current: string } {
  return { older: join(folder, 'isf.older.log'), current: join(folder, 'isf.log') };
}

/** Opens a log in the folder. It keeps one older file, and never throws: a full disk must not stop the app. */
export function openLog(folder: string, echo: (line: string) => void): Log {
  const { older, current } = logFiles(folder);
  return (written) => {
    const line = written.slice(0, LONGEST_LINE).replace(LONG_NUMBER, '[tall]');
    echo(line);
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(current) > MAX_BYTES) renameSync(current, older);
      appendFileSync(current, `${new Date().toISOString()} ${line}\n`);
    } catch {
      // The line is on stderr all the same.
    }
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
