/** A file that is in its place whole or not at all: written beside it, forced to disk, then renamed. */
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { notOver, outputProblem, unfinishedBeside } from '../output/place';
import { FileCheckError } from '../problem';

export interface NewFile {
  readonly path: string;
  /** The file that was checked, which is never written over. */
  readonly input: string;
  readonly content: Readable;
  readonly signal: AbortSignal;
}

/** Writes the file. @throws FileCheckError when it is stopped or cannot be written; what stood there before stands there still. */
export async function writeWhole({ path, input, content, signal }: NewFile): Promise<void> {
  notOver(path, input);
  const unfinished = unfinishedBeside(path);
  try {
    await pipeline(content, createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }), { signal });
    const file = await open(unfinished, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    // Not where another one stands under the same name: that one is not ours.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) await rm(unfinished, { force: true });
    if (signal.aborted) throw new FileCheckError('cancelled', 'Lagringen ble avbrutt. Ingen fil er skrevet.');
    throw outputProblem(path, error);
  }
}
