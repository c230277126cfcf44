/** A file of notes while it is being written: beside its place until it is whole, then in place in one step. */
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { endLine } from './end-line';
import { type Files, syncFile, syncFolder } from './files';

/** How often the room on the disk is asked for while writing. */
const ROOM_EVERY_BYTES = 16_000_000;
const LINE_BREAK = 0x0a;

export interface NewFile {
  /** Where the file will stand. */
  readonly path: string;
  /** Where it is until it is whole, in the same folder. */
  readonly unfinished: string;
  readonly files: Files;
  /** Rights of the file; undefined: what the system gives. */
  readonly mode: number | undefined;
  /** Present: the file ends with a line that says how many notes there are, and its checksum. */
  readonly end: { readonly notes: number; readonly sealed: boolean } | undefined;
  /** Fails when there is too little room to go on. */
  readonly room: () => Promise<void>;
}

export interface Written {
  readonly path: string;
  /** Of the whole file. */
  readonly bytes: number;
  /** Hex, of what the page wrote: the end line is not in it. */
  readonly sha256: string;
}

export interface FileInWriting {
  /** Adds text; answers when it is handed to the disk. Gives the bytes so far. A pair of units may be cut between two calls. */
  write(text: string): Promise<number>;
  /** Ends it, forces it to disk and puts it in place. */
  end(): Promise<Written>;
  /** Removes what there is of it. */
  abort(): Promise<void>;
}

/** Begins a file. Fails as the disk does. */
export async function beginFile({ path, unfinished, files, mode, end, room }: NewFile): Promise<FileInWriting> {
  const file = await files.open(unfinished, 'wx', mode);
  const hash = createHash('sha256');
  let bytes = 0;
  let last: number | undefined;
  let asked = 0;
  /** The first half of a pair whose second half has not come yet. */
  let half = '';

  const put = async (buffer: Buffer): Promise<void> => {
    // A write may take less than it is given; writeFile on a handle goes on from where it stands until all is written.
    await file.writeFile(buffer);
    bytes += buffer.length;
    last = buffer.at(-1) ?? last;
  };
  const add = async (text: string): Promise<void> => {
    const buffer = Buffer.from(text, 'utf8');
    hash.update(buffer);
    await put(buffer);
  };
  const abort = async (): Promise<void> => {
    // First the name and then the handle: this also holds when the app ends in the middle.
    await files.rm(unfinished, { force: true }).catch(() => {});
    await file.close().catch(() => {});
    await files.rm(unfinished, { force: true });
  };

  return {
    abort,
    async write(text) {
      const whole = half + text;
      const cut = endsInHalf(whole) ? whole.length - 1 : whole.length;
      half = whole.slice(cut);
      await add(whole.slice(0, cut));
      if (bytes - asked >= ROOM_EVERY_BYTES) {
        asked = bytes;
        await room();
      }
      return bytes;
    },
    async end() {
      if (half !== '') await add(half);
      if (end !== undefined && last !== undefined && last !== LINE_BREAK) await add('\n');
      const sha256 = hash.digest('hex');
      if (end !== undefined) await put(Buffer.from(endLine(end.notes, end.sealed, sha256)));
      await syncFile(file);
      await file.close();
      await files.rename(unfinished, path);
      await syncFolder(dirname(path), files);
      return { path, bytes, sha256 };
    },
  };
}

function endsInHalf(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code >= 0xd800 && code <= 0xdbff;
}
