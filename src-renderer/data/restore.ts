/** Coming back from a snapshot, or going on without. */
import type { Job, NoteRestore, UnlockFile } from './api';
import { type Call, problemOfCall } from './call';
import { type ReadFile, readFile } from './files/reading';
import type { Lifecycle } from './lifecycle';
import { sealedCodec } from './lock/sealing';
import { bad, good, NotesError } from './outcome';
import { type FullSnapshots, snapshotFirst } from './snapshots/snapshots';
import type { Access, OpenNotes } from './store/access';
import { buildCopy, type CopyDeps, deleteOthers, makeLive } from './store/copy';
import { type Meta, newMeta } from './store/meta';
import { type Codec, faceOfRow, plainCodec, type Row } from './store/rows';

export interface RestoreDeps extends CopyDeps {
  readonly call: Call;
  readonly access: Access;
  readonly lifecycle: Lifecycle;
  readonly snapshots: FullSnapshots;
  readonly flush: () => Promise<boolean>;
}

const PIECE = 500;

type NewMeta = Parameters<typeof buildCopy>[1];

/** The ways back. */
export function createRestore(deps: RestoreDeps): NoteRestore {
  const { call, access, lifecycle, snapshots } = deps;

  /** Makes a new database, puts it in use, and only then lets the old one go. */
  const exchange = async (meta: NewMeta, rows: AsyncIterable<readonly Row[]>, codec: Codec, job: Job): Promise<void> => {
    const wasOpen = access.current()?.meta.wraps === undefined;
    const database = await buildCopy(deps, meta, rows, job);
    const live = await makeLive(database, meta);
    lifecycle.leave();
    lifecycle.enter(database, live, { codec });
    // Only where the notes are sealed from now on is what was there before a secret.
    lifecycle.leftBehind(!(await deleteOthers(deps, database, codec.sealed && wasOpen)));
  };

  const restore = async (file: string, job: Job & UnlockFile): Promise<ReadFile> => {
    const open = access.current();
    const read = await readFile(call, { snapshot: file, ...job, onProgress: halfway(job, 0) }, open?.codec?.key);
    if (read === undefined) throw new NotesError({ code: 'not-found' });
    const { codec, wraps, rows } = asRead(read, open);
    const first = newMeta(access.now());
    const meta = {
      ...first,
      notes: read.notes.length,
      changes: 1,
      purpose: 'restoring' as const,
      ...(wraps === undefined ? {} : { wraps }),
    };
    await exchange(meta, rows, codec, { ...job, onProgress: halfway(job, 1) });
    return read;
  };

  return {
    choices: async () => {
      const storage = await call('notes:storage', {});
      return storage.ok ? good(storage.value.snapshots) : bad(problemOfCall(storage.error));
    },
    fromSnapshot: async (file, job = {}) => {
      // What is here now may be worth going back to.
      const isInUse = (access.current()?.meta.notes ?? 0) > 0;
      if (isInUse) await deps.flush();
      const done = await access.alone(async () => {
        if (isInUse) await snapshotFirst(snapshots);
        return restore(file, job);
      });
      if (!done.ok) return done;
      await deps.flush();
      return good({ notes: done.value.notes.length, unreadable: done.value.unreadable });
    },
    keepWhatIsHere: async () => {
      const done = await lifecycle.keep();
      await deps.flush();
      return done;
    },
    beginAfresh: async () => {
      const done = await access.alone(() => exchange({ ...newMeta(access.now()), purpose: 'restoring' }, nothing(), plainCodec, {}));
      await deps.flush();
      return done;
    },
  };
}

/**
 * Sealed notes stay as they lie in the file, with its ways to the key; so what is written out again is the same file. The ways of
 * today stay where it is the same key. Readable notes that come where notes are locked are sealed.
 */
function asRead(read: ReadFile, open: OpenNotes | undefined): { codec: Codec; wraps?: Meta['wraps']; rows: AsyncIterable<readonly Row[]> } {
  const { sealed } = read;
  const here = open?.codec;
  const wraps = open?.meta.wraps;
  if (sealed === undefined)
    return here?.sealed ? { codec: here, wraps, rows: encoded(read, here) } : { codec: plainCodec, rows: encoded(read, plainCodec) };
  return { codec: sealedCodec(sealed.key), wraps: sealed.key === here?.key ? wraps : sealed.wraps, rows: asSealed(read, sealed.rows) };
}

async function* encoded({ notes }: ReadFile, codec: Codec): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < notes.length; at += PIECE) yield await codec.encode(notes.slice(at, at + PIECE));
}

async function* asSealed({ notes }: ReadFile, sealed: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < notes.length; at += PIECE)
    yield notes.slice(at, at + PIECE).flatMap((note): Row[] => {
      const bytes = sealed.get(note.id);
      return bytes === undefined ? [] : [{ ...faceOfRow(note), sealed: bytes }];
    });
}

async function* nothing(): AsyncGenerator<readonly Row[]> {}

/** Reading is the first half of the work, writing the second. */
function halfway({ onProgress }: Job, half: 0 | 1): (done: number, total: number) => void {
  return (done, total) => onProgress?.(half * 50 + Math.round((50 * done) / Math.max(total, 1)), 100);
}
