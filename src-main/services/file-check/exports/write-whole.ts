/** A file that is in its place whole or not at all: written beside it, forced to disk, then renamed. */
import { createWriteStream } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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
  if (await isSameFile(path, input))
    throw new FileCheckError('output', 'Funnene kan ikke skrives over filen som er kontrollert. Velg et annet navn. Ingenting er skrevet.');
  const unfinished = join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.uferdig`);
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
    await rm(unfinished, { force: true });
    throw asTold(error, basename(path), signal);
  }
}
