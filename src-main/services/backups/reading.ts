/** A file of notes while it is being read, piece by piece: never more than one piece of it is held. */
import { createHash } from 'node:crypto';
import { lstat, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { MAX_PIECE } from '../../contract/backups';
import { readEnd } from './end-line';
import { damagedFile, NotesFileError } from './trouble';

const CHUNK_BYTES = 256_000;
const NO_END = 'slutten mangler';
const NOT_SAME = 'kontrollsummen stemmer ikke';
const NO_TEXT = 'den er ikke tekst i UTF-8';

export interface FileInReading {
  readonly name: string;
  readonly bytes: number;
  /**
   * The next piece: whole characters, at most MAX_PIECE units, cut at the end of a line where there is one. The last piece is given
   * out only when the checksum has been found right.
   */
  piece(): Promise<{ text: string; done: boolean }>;
  close(): Promise<void>;
}

/**
 * Opens a file. A snapshot must be a file of our own with an end line; what the coder picked may lack it, but where it stands, it
 * must be right. Fails for folders, for empty files and as the disk does.
 */
export async function openFile(path: string, kind: 'snapshot' | 'picked'): Promise<FileInReading> {
  // A snapshot that is a link would lead out of the folder.
  const found = await (kind === 'snapshot' ? lstat(path) : stat(path));
  if (!found.isFile()) throw new NotesFileError('failed', 'Det er ikke en fil som kan leses. Notatene er urørt. Velg en fil.', 'no-file');
  if (found.size === 0) throw new NotesFileError('damaged', 'Filen er tom. Notatene er urørt. Velg en annen fil.', 'empty');

  const file = await open(path, 'r');
  try {
    const bytes = found.size;
    const ending = await readEnd(file, bytes);
    if (ending === undefined && kind === 'snapshot') throw damagedFile(NO_END);
    const hash = createHash('sha256');
    const hashed = ending?.contentBytes ?? 0;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const buffer = Buffer.alloc(CHUNK_BYTES);
    let position = 0;
    let waiting = '';

    /** Takes in one more chunk. */
    const fill = async (): Promise<void> => {
      const { bytesRead } = await file.read(buffer, 0, Math.min(CHUNK_BYTES, bytes - position), position);
      if (bytesRead === 0) throw damagedFile(NO_END);
      const chunk = buffer.subarray(0, bytesRead);
      if (position < hashed) hash.update(chunk.subarray(0, hashed - position));
      position += bytesRead;
      waiting += decode(decoder, chunk, position < bytes);
    };

    return {
      name: basename(path),
      bytes,
      async piece() {
        while (waiting.length < MAX_PIECE && position < bytes) await fill();
        if (position >= bytes && ending !== undefined && waiting.length <= MAX_PIECE && hash.copy().digest('hex') !== ending.end.sha256)
          throw damagedFile(NOT_SAME);
        const cut = cutOf(waiting, position >= bytes);
        const text = waiting.slice(0, cut);
        waiting = waiting.slice(cut);
        return { text, done: position >= bytes && waiting === '' };
      },
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

function decode(decoder: TextDecoder, chunk: Buffer, more: boolean): string {
  try {
    return decoder.decode(chunk, { stream: more });
  } catch {
    throw damagedFile(NO_TEXT);
  }
}

/** Where to cut what waits: after the last line that fits, or else between two characters. */
function cutOf(text: string, isAll: boolean): number {
  if (text.length <= MAX_PIECE && isAll) return text.length;
  const line = text.lastIndexOf('\n', MAX_PIECE - 1) + 1;
  if (line > 0) return line;
  const code = text.charCodeAt(MAX_PIECE - 1);
  return code >= 0xd800 && code <= 0xdbff ? MAX_PIECE - 1 : MAX_PIECE;
}
