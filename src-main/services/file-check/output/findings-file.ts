/** A file of findings while it is being written: beside its place until it is whole, then in place in one step. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Finding } from '../../../contract/checks';
import { FileCheckError } from '../problem';
import { findingCsvLine, findingsCsvHead } from './findings-csv';
import { notOver, refused, unfinishedBeside } from './place';

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
  notOver(path, input);
  const unfinished = unfinishedBeside(path);
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
