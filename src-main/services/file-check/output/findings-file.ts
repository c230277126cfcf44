/** A file of findings while it is being written: beside its place until it is whole, then in place in one step. */
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Finding } from '../../../contract/checks';
import { FileCheckError } from '../problem';
import { findingCsvLine, findingsCsvHead } from './findings-csv';

interface Format {
  readonly head: string;
  readonly line: (finding: Finding) => string;
}

const JSON_LINES: Format = { head: '', line: (finding) => `${JSON.stringify(finding)}\n` };
const FORMATS: Readonly<Record<string, Format>> = {
  '.csv': { head: findingsCsvHead(), line: findingCsvLine },
  '.jsonl': JSON_LINES,
  '.ndjson': JSON_LINES,
};

/** What a file of findings may be called. */
export const FINDINGS_ENDINGS = Object.keys(FORMATS);

const PIECE_LENGTH = 256 * 1024;

export interface FindingsFile {
  add(finding: Finding): void;
  /** Forces it to disk and puts it in place. @throws FileCheckError when the disk refuses. */
  end(): void;
  /** Removes what there is of it; after `end` nothing. */
  abort(): void;
}

/**
 * Begins the file; its ending says in which format. A file that stands there already stays until the new one is whole.
 * @throws FileCheckError when it may not or cannot be written, or is the file that is being checked.
 */
export function beginFindings(path: string, input: string): FindingsFile {
  const format = FORMATS[extname(path).toLowerCase()];
  if (format === undefined)
    throw new FileCheckError('output', `Filen med funn må hete noe på ${FINDINGS_ENDINGS.join(', ')}, ikke «${basename(path)}».`);
  if (isSameFile(path, input))
    throw new FileCheckError('output', 'Funnene kan ikke skrives over filen som kontrolleres. Velg et annet navn. Ingenting er skrevet.');
  const unfinished = join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.uferdig`);
  const file = refused(path, () => openSync(unfinished, 'wx', 0o600));
  let state: 'open' | 'closed' | 'in place' = 'open';
  let lines = [format.head];
  let length = 0;

  const flush = (): void => {
    refused(path, () => writeFileSync(file, lines.join('')));
    lines = [];
    length = 0;
  };
  return {
    add(finding) {
      const line = format.line(finding);
      lines.push(line);
      length += line.length;
      if (length >= PIECE_LENGTH) flush();
    },
    end() {
      flush();
      refused(path, () => fsyncSync(file));
      closeSync(file);
      state = 'closed';
      refused(path, () => renameSync(unfinished, path));
      state = 'in place';
    },
    abort() {
      if (state === 'open') closeSync(file);
      if (state !== 'in place') rmSync(unfinished, { force: true });
      state = 'in place';
    },
  };
}

function isSameFile(path: string, input: string): boolean {
  try {
    const [a, b] = [statSync(path), statSync(input)];
    return (a.ino !== 0 && a.ino === b.ino && a.dev === b.dev) || realpathSync(path) === realpathSync(input);
  } catch {
    // One of them is not there, so they are not the same.
    return resolve(path) === resolve(input);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'disken er full',
  EACCES: 'du har ikke tilgang til mappen',
  EPERM: 'du har ikke tilgang til mappen',
  EROFS: 'mappen kan bare leses',
  ENOENT: 'mappen finnes ikke',
  ENOTDIR: 'mappen finnes ikke',
  EISDIR: 'det er en mappe',
  EEXIST: 'en uferdig fil fra en annen kjøring ligger der',
};

function refused<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'ukjent feil';
    throw new FileCheckError(
      'output',
      `Får ikke skrevet «${basename(path)}»: ${REASONS[code] ?? code}. Filen som kontrolleres, er ikke berørt.`,
    );
  }
}
