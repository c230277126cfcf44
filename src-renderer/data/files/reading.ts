/** Reads a file of notes from main, piece by piece, and says of every line what is the matter with it. */
import type { KeyWrap } from '../../../src-main/contract/vault';
import type { Job, ReadChoice, UnlockFile, UnreadableLine, WayIn } from '../api';
import { breather } from '../breathe';
import { type Call, problemOfCall } from '../call';
import { readNote } from '../check-note';
import { importKey, unsealNote } from '../lock/sealing';
import { unwrapKey } from '../lock/ways';
import type { Note } from '../note';
import { NotesError } from '../outcome';
import { parsed, readEnd, readHeader, readSealed } from './format';
import { createLineCutter, type Line } from './lines';

export interface ReadFile {
  readonly name: string;
  readonly notes: readonly Note[];
  readonly unreadable: readonly UnreadableLine[];
  /** Where the file is sealed: the key that opened it, the ways to it, and the sealed bytes of each note by id. */
  readonly sealed?: {
    readonly key: CryptoKey;
    readonly wraps: readonly KeyWrap[];
    readonly rows: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  };
}

/** So many sealed lines are opened at a time. */
const TOGETHER = 100;

/**
 * Reads a whole file. Undefined: none was chosen. @throws NotesError when it is not a notes file, is of a newer app, is cut short, or
 * cannot be unlocked: then nothing of it is taken.
 */
export async function readFile(call: Call, { snapshot, ...job }: ReadChoice, present?: CryptoKey): Promise<ReadFile | undefined> {
  const begun = await call('notes:read-begin', snapshot === undefined ? {} : { snapshot });
  if (!begun.ok) throw new NotesError(problemOfCall(begun.error));
  const { transfer, name, bytes } = begun.value;
  if (transfer === undefined) return undefined;
  let isOver = false;
  const pieces = async function* (): AsyncGenerator<string> {
    for (let done = 0; !isOver; ) {
      if (job.signal?.aborted) throw new NotesError({ code: 'cancelled' });
      const piece = await call('notes:read-piece', { transfer });
      if (!piece.ok) throw new NotesError(problemOfCall(piece.error));
      isOver = piece.value.done;
      done += piece.value.text.length;
      job.onProgress?.(isOver ? bytes : Math.min(done, bytes), bytes);
      yield piece.value.text;
    }
  };
  try {
    return { name, ...(await readLines(call, pieces(), job, present)) };
  } finally {
    if (!isOver) await call('notes:abort', { transfer });
  }
}

async function readLines(
  call: Call,
  pieces: AsyncIterable<string>,
  job: UnlockFile & Job,
  present?: CryptoKey,
): Promise<Omit<ReadFile, 'name'>> {
  const breathe = breather();
  const reader = createReader(call, job, present);
  for await (const line of linesOf(pieces)) {
    await breathe();
    await reader.take(line);
  }
  return reader.end();
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  const cutter = createLineCutter();
  for await (const piece of pieces) yield* cutter.add(piece);
  const rest = cutter.rest();
  if (rest !== undefined) yield rest;
}

/** Takes the lines of a file in order. */
function createReader(call: Call, job: UnlockFile, present?: CryptoKey) {
  const notes: Note[] = [];
  const ids = new Set<string>();
  const unreadable: UnreadableLine[] = [];
  const rows = new Map<string, Uint8Array<ArrayBuffer>>();
  const waiting: { readonly line: number; readonly id: string; readonly sealed: Uint8Array<ArrayBuffer> }[] = [];
  let header: { readonly notes: number; readonly wraps?: readonly KeyWrap[] } | undefined;
  let key = present;
  let isKeySure = false;
  let lines = 0;
  let end: number | undefined;

  const takeNote = (line: number, value: unknown): Note | undefined => {
    const read = readNote(value);
    if (!read.ok) unreadable.push({ line, reason: 'not-a-note', ...(read.problem.field ? { field: read.problem.field } : {}) });
    else if (ids.has(read.value.id)) unreadable.push({ line, reason: 'twice' });
    else {
      ids.add(read.value.id);
      notes.push(read.value);
      return read.value;
    }
    return undefined;
  };
  const openWaiting = async (): Promise<void> => {
    const batch = waiting.splice(0);
    const [first] = batch;
    if (first === undefined) return;
    if (!isKeySure) key = await keyFor(call, header?.wraps ?? [], job, first, present);
    isKeySure = true;
    const opener = key;
    const opened = await Promise.all(
      batch.map(({ id, sealed }) => (opener === undefined ? undefined : unsealNote(opener, id, sealed).catch(() => undefined))),
    );
    for (const [index, { line, sealed }] of batch.entries()) {
      const value = opened[index];
      const note = value === undefined ? undefined : takeNote(line, value);
      if (value === undefined) unreadable.push({ line, reason: 'cannot-unlock' });
      if (note !== undefined) rows.set(note.id, sealed);
    }
  };

  return {
    async take({ number, text }: Line): Promise<void> {
      if (header === undefined) {
        const read = readHeader(text);
        if (typeof read === 'string') throw new NotesError({ code: read });
        header = read;
        return;
      }
      // Something after the end: two files in one, or a line that was added by hand.
      if (end !== undefined) throw new NotesError({ code: 'incomplete', detail: 'lines after the end' });
      const value = parsed(text);
      end = readEnd(value);
      if (end !== undefined) return;
      lines++;
      if (value === undefined) unreadable.push({ line: number, reason: 'not-json' });
      else if (header.wraps === undefined) takeNote(number, value);
      else {
        const sealed = readSealed(value);
        if (sealed === undefined) unreadable.push({ line: number, reason: 'not-a-note' });
        else waiting.push({ line: number, ...sealed });
        if (waiting.length >= TOGETHER) await openWaiting();
      }
    },
    async end(): Promise<Omit<ReadFile, 'name'>> {
      if (header === undefined) throw new NotesError({ code: 'not-a-notes-file' });
      if (end !== lines || header.notes !== lines) throw new NotesError({ code: 'incomplete' });
      await openWaiting();
      const found = { notes, unreadable: unreadable.toSorted((a, b) => a.line - b.line) };
      const { wraps } = header;
      return wraps === undefined || key === undefined ? found : { ...found, sealed: { key, wraps, rows } };
    },
  };
}

/** The key of a sealed file: the one in use if it fits, or else the one that the coder has a way to. @throws NotesError */
async function keyFor(
  call: Call,
  wraps: readonly KeyWrap[],
  { unlock }: UnlockFile,
  sample: { readonly id: string; readonly sealed: Uint8Array<ArrayBuffer> },
  present?: CryptoKey,
): Promise<CryptoKey> {
  if (present !== undefined) {
    const fits = await unsealNote(present, sample.id, sample.sealed).then(
      () => true,
      () => false,
    );
    if (fits) return present;
  }
  const ways = wraps.map(({ kind }): WayIn['kind'] => kind);
  for (let wrong = false; ; wrong = true) {
    const way = await unlock?.(ways, wrong);
    if (way === undefined) throw new NotesError({ code: unlock === undefined ? 'locked' : 'cancelled' });
    try {
      return await importKey(await unwrapKey(call, wraps, way));
    } catch (error) {
      if (!(error instanceof NotesError) || !['wrong-secret', 'not-found', 'main'].includes(error.problem.code)) throw error;
    }
  }
}
