/** Reads rows of a checked file once more, by their lines. The file is not kept, so it must still be what it was. */
import { stat } from 'node:fs/promises';
import type { Contact } from '../../../core/checks/contact';
import { FileCheckError } from '../problem';
import { readContacts } from '../readers/read-contacts';
import type { ReadRequest } from '../readers/reader';

/** What tells one state of a file from another without reading it. */
export interface FileStamp {
  readonly bytes: number;
  readonly changed: number;
}

/** The stamp of a file now. Undefined where there is none. */
export async function stampOf(path: string): Promise<FileStamp | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? undefined : { bytes: found.size, changed: found.mtimeMs };
}

/** So many rows are remembered. */
const REMEMBERED = 2_000;

type File = Pick<ReadRequest, 'path' | 'map' | 'facts'>;

/** The rows of one checked file. */
export class RowsAgain {
  readonly #rows = new Map<number, Contact>();

  constructor(
    private readonly file: File,
    private readonly stamp: FileStamp | undefined,
  ) {}

  /**
   * The contact that begins in `line`. `alsoLines` are read on the way, so that the next rows are there at once.
   * @throws FileCheckError when the file has changed, is gone, or the reading is stopped.
   */
  async at(line: number, alsoLines: readonly number[], signal: AbortSignal): Promise<Contact> {
    await this.#mustBeSame();
    if (!this.#rows.has(line)) await this.#read(new Set([line, ...alsoLines]), signal);
    const row = this.#rows.get(line);
    if (row === undefined) throw changed();
    return row;
  }

  async #mustBeSame(): Promise<void> {
    const now = await stampOf(this.file.path);
    if (now === undefined) throw new FileCheckError('changed', 'Raden kan ikke vises: filen er ikke der lenger. Funnene er de samme.');
    if (now.bytes !== this.stamp?.bytes || now.changed !== this.stamp.changed) throw changed();
  }

  async #read(lines: Set<number>, signal: AbortSignal): Promise<void> {
    if (this.#rows.size > REMEMBERED) this.#rows.clear();
    const last = Math.max(...lines);
    const enough = new AbortController();
    try {
      await readContacts(
        { ...this.file, signal: AbortSignal.any([signal, enough.signal]), onBytes: () => {} },
        {
          contact: (contact) => {
            if (lines.has(contact.line)) this.#rows.set(contact.line, contact);
            if (contact.line >= last) enough.abort();
          },
          unreadable: () => {},
        },
      );
    } catch (error) {
      const isOver = enough.signal.aborted && error instanceof FileCheckError && error.code === 'cancelled';
      if (!isOver || signal.aborted) throw error;
    }
  }
}

function changed(): FileCheckError {
  return new FileCheckError('changed', 'Raden kan ikke vises: filen er endret etter kontrollen. Kontroller den på nytt.');
}
