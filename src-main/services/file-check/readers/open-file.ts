/** A contact file on disk: opened once, read from beginning to end, and known again afterwards. */
import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FileCheckError } from '../problem';

/** Pieces of bytes. A piece is only good until the next one is asked for. */
export type Pieces = AsyncIterable<Buffer>;

export interface OpenFile {
  /** Without its folder. */
  readonly name: string;
  readonly bytes: number;
  /**
   * The whole file, piece by piece. Throws a FileCheckError: `cancelled` when the signal is aborted, `changed` when the file has become
   * longer or shorter than it was, `unreadable` when the disk says no.
   */
  pieces(chunkBytes: number, signal: AbortSignal, onBytes: (done: number) => void): Pieces;
  /** Throws a FileCheckError `changed` when the path no longer leads to the file as it was when it was opened. */
  assertUnchanged(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a file to read. Throws a FileCheckError where that cannot be done, or where it is no ordinary file. */
export async function openFile(path: string): Promise<OpenFile> {
  const name = basename(path);
  // Before it is opened: opening a pipe would wait for someone to write into it.
  const found = await stat(path, { bigint: true }).catch((error) => Promise.reject(openProblem(error, name)));
  if (found.isDirectory()) throw new FileCheckError('unreadable', `«${name}» er en mappe. Velg en fil.`);
  if (!found.isFile()) throw new FileCheckError('unreadable', `«${name}» er ikke en vanlig fil. Lagre innholdet i en fil og velg den.`);
  const handle = await open(path, constants.O_RDONLY).catch((error) => Promise.reject(openProblem(error, name)));
  const opened = await handle.stat({ bigint: true });

  return {
    name,
    bytes: Number(opened.size),
    pieces: (chunkBytes, signal, onBytes) => piecesOf(handle, name, Number(opened.size), chunkBytes, signal, onBytes),
    async assertUnchanged() {
      const now = await stat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') throw changed(name, 'er borte');
        throw openProblem(error, name);
      });
      if (!isSame(opened, now)) throw changed(name, 'ble endret');
    },
    close: () => handle.close(),
  };
}

async function* piecesOf(
  handle: FileHandle,
  name: string,
  size: number,
  chunkBytes: number,
  signal: AbortSignal,
  onBytes: (done: number) => void,
): AsyncGenerator<Buffer> {
  const read = async (buffer: Buffer, from: number): Promise<Buffer> => {
    try {
      const { bytesRead } = await handle.read(buffer, 0, chunkBytes, from);
      return buffer.subarray(0, bytesRead);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw new FileCheckError('unreadable', `«${name}» lot seg ikke lese til slutten (${code}). Kopier den til maskinen og prøv igjen.`);
    }
  };
  // While one piece is worked on, the next is read into the other buffer.
  const buffers = [Buffer.allocUnsafe(chunkBytes), Buffer.allocUnsafe(chunkBytes)] as const;
  let next = read(buffers[0], 0);
  try {
    for (let done = 0, turn = 1; ; turn = 1 - turn) {
      const piece = await next;
      assertGoingOn(signal);
      if (piece.length === 0) {
        if (done < size) throw changed(name, 'ble kortere');
        return;
      }
      done += piece.length;
      // A file that someone goes on writing to would never end.
      if (done > size) throw changed(name, 'vokste');
      next = read(buffers[turn] as Buffer, done);
      yield piece;
      onBytes(done);
    }
  } finally {
    // What was read ahead belongs to nobody when the reading ends early.
    await next.catch(() => undefined);
  }
}

/** Throws a FileCheckError `cancelled` once the signal is aborted. */
export function assertGoingOn(signal: AbortSignal): void {
  if (signal.aborted) throw new FileCheckError('cancelled', 'Kontrollen er avbrutt. Ingenting er lagret, og filen er ikke rørt.');
}

/** In words: why a file could not be opened. */
export function openProblem({ code }: NodeJS.ErrnoException, name: string): FileCheckError {
  const unreadable = (message: string): FileCheckError => new FileCheckError('unreadable', message);
  switch (code) {
    case 'ENOENT':
      return unreadable(`Fant ikke «${name}». Er den flyttet, eller har den fått et annet navn?`);
    case 'EACCES':
    case 'EPERM':
      return unreadable(`Du har ikke lov til å lese «${name}». Be om tilgang, eller kopier filen til en mappe der du har det.`);
    case 'EBUSY':
      return unreadable(`«${name}» er i bruk av et annet program. Lukk den der og prøv igjen.`);
    default:
      return unreadable(`«${name}» lot seg ikke åpne (${code ?? 'ukjent feil'}).`);
  }
}

function changed(name: string, what: string): FileCheckError {
  return new FileCheckError(
    'changed',
    `«${name}» ${what} mens den ble lest. Resultatet er forkastet. Vent til filen er ferdig skrevet, og kontroller den på nytt.`,
  );
}

function isSame(a: BigIntStats, b: BigIntStats): boolean {
  return a.dev === b.dev && a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs;
}
