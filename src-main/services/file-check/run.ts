/** Checks a whole file of contacts, in one pass and in bounded memory. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CheckSummary, Finding } from '../../contract/checks';
import { createChecker } from '../../core/checks/checker';
import { booksInForce } from '../assessment';
import type { RuleLibrary } from '../rule-library/library';
import { createRowAssessor } from './assess-rows';
import { openDuplicateIds } from './duplicate-ids';
import { FileCheckError } from './problem';
import { readContacts } from './readers/read-contacts';
import type { FileMap } from './readers/reader';
import { openSpool } from './spool';
import { Tally } from './tally';

export interface CheckRequest {
  readonly path: string;
  readonly map?: FileMap | undefined;
  readonly library: RuleLibrary;
  /** Where what waits for the end of the file may lie; it is removed whatever happens, unless the process is killed. */
  readonly tempFolder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: CheckProgress) => void;
  /** Every finding, in the order of the rows; those over a whole tertial come last. `month`: YYYY-MM of the contact. */
  readonly onFinding: (finding: Finding, month: string) => void;
}

export interface CheckProgress {
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly rows: number;
  readonly findings: number;
  readonly seconds: number;
}

/** The beginning of the names of temporary folders: what a killed process left can be told by it. */
export const TEMP_PREFIX = 'isf-check-';
const PROGRESS_EVERY_MS = 100;

/**
 * Reads and checks the file to its end.
 * @throws FileCheckError when the file cannot be read as a whole, changed meanwhile, or was cancelled: what was found so far is no result then.
 * @throws RequestError when the rule books cannot be used.
 */
export async function checkFile(request: CheckRequest): Promise<CheckSummary> {
  const { path, library, signal } = request;
  const books = booksInForce(library);
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const bytesTotal = await stat(path).then(
    ({ size }) => size,
    () => 0, // the reader says what is wrong with it
  );
  const folder = await mkdtemp(join(request.tempFolder, TEMP_PREFIX));
  const spool = openSpool(folder);
  const ids = openDuplicateIds(folder);
  try {
    const checker = createChecker(books, spool);
    const assess = createRowAssessor();
    const tally = new Tally(checker.catalogue.all.map(({ check }) => check));
    const tell = (finding: Finding, month: string): void => {
      tally.finding(finding.check, finding.severity, month);
      request.onFinding(finding, month);
    };
    let told = 0;
    const onBytes = (bytesDone: number): void => {
      const now = performance.now();
      if (now - told < PROGRESS_EVERY_MS) return;
      told = now;
      request.onProgress({ bytesDone, bytesTotal, rows: tally.rows, findings: tally.findings, seconds: seconds() });
    };

    const { file, notices } = await readContacts(
      { path, map: request.map, facts: books.at(-1)?.facts ?? [], signal, onBytes },
      {
        contact(contact) {
          const day = checker.check(contact, tell);
          const { book } = day;
          tally.row(day);
          ids.add(contact.contactId, contact.line);
          if (contact.facts !== undefined && book !== undefined) tally.verdict(assess(contact.facts, book));
        },
        unreadable: (line, reason) => tally.unreadable(line, reason),
      },
    );
    const duplicates = ids.notice();
    checker.finish(tell);
    if (signal.aborted) throw new FileCheckError('cancelled', 'Kontrollen ble avbrutt. Ingenting er lagret.');
    const counted = tally.counted();
    const took = seconds();
    return {
      ...counted,
      seconds: took,
      rowsPerSecond: Math.round(counted.rows / Math.max(took, 0.001)),
      file,
      notices: [...notices, ...(duplicates === undefined ? [] : [duplicates])],
    };
  } finally {
    spool.close();
    ids.close();
    await rm(folder, { recursive: true, force: true });
  }
}
