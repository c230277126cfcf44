/** The lock: sealing all notes and opening them again, and the key that is in memory only while they are unlocked. */
import type { Job, NoteLock, NotesState, WayIn } from '../api';
import { type Call, problemOfCall } from '../call';
import { rowsInOrder } from '../files/rows-in-order';
import { bad, good, NotesError, type Outcome } from '../outcome';
import type { Access, OpenNotes, Unlocked } from '../store/access';
import { buildCopy, type CopyDeps, deleteOthers, makeLive } from '../store/copy';
import { changedMeta, type Meta } from '../store/meta';
import { type Codec, plainCodec, type Row } from '../store/rows';
import type { Settable } from '../watched';
import { newRecoveryCode } from './recovery-code';
import { importKey, newRawKey, sealedCodec } from './sealing';
import { unwrapKey, wrapKey } from './ways';

export interface LockDeps extends CopyDeps {
  readonly call: Call;
  readonly access: Access;
  readonly state: Settable<NotesState>;
  /** Saves what is being written. */
  readonly flush: () => Promise<boolean>;
  /** What is done each time the notes become readable. */
  readonly unlocked: () => void;
}

const PIECE = 500;

/** The lock of the notes behind `access`. */
export function createLock(deps: LockDeps): NoteLock {
  const { call, access, state, flush, unlocked } = deps;

  /** Puts all notes into a new database through another codec, and deletes the old one with all that it left on the disk. */
  const convert = async (open: Unlocked, codec: Codec, wraps: Meta['wraps'], purpose: 'locking' | 'unlocking', job: Job): Promise<void> => {
    const rows = await rowsInOrder(open);
    const { wraps: _old, ...rest } = changedMeta(open.meta, 0, access.now());
    const meta = { ...rest, purpose, ...(wraps === undefined ? {} : { wraps }) };
    const database = await buildCopy(deps, meta, recoded(rows, open.codec, codec), job);
    const live = await makeLive(database, meta);
    open.database.dexie.close();
    access.use({ database, codec, meta: live });
    state.set({ kind: 'ready', writable: true, sealed: codec.sealed });
    access.tell({ kind: 'reset', changed: true });
    if (!(await deleteOthers(deps, database, codec.sealed))) throw new NotesError({ code: 'left-behind' });
  };

  const current = (): OpenNotes => {
    const open = access.current();
    if (open === undefined) throw new NotesError({ code: 'not-open' });
    return open;
  };
  /** Runs alone, on notes that are readable and may be written. */
  const changing = (sealed: boolean, work: (open: Unlocked) => Promise<void>): Promise<Outcome<void>> =>
    access.write((open) => {
      if (open.codec.sealed !== sealed) throw new NotesError({ code: 'invalid', field: 'lock' });
      return work(open);
    });

  return {
    keyring: async () => {
      const result = await call('vault:keyring', {});
      return result.ok ? good(result.value) : bad(problemOfCall(result.error));
    },
    newRecoveryCode,
    turnOn: async (ways, job = {}) => {
      await flush();
      return changing(false, async (open) => {
        if (!ways.some(({ kind }) => kind === 'recovery') || ways.length < 2) throw new NotesError({ code: 'invalid', field: 'ways' });
        const raw = newRawKey();
        const wraps = [];
        for (const way of ways) wraps.push(await wrapKey(call, raw, way));
        await convert(open, sealedCodec(await importKey(raw)), wraps, 'locking', job);
      });
    },
    turnOff: async (job = {}) => {
      await flush();
      return changing(true, (open) => convert(open, plainCodec, undefined, 'unlocking', job));
    },
    lock: async () => {
      await flush();
      return access.alone(async () => {
        const open = current();
        if (open.meta.wraps === undefined) throw new NotesError({ code: 'invalid', field: 'lock' });
        access.use({ ...open, codec: undefined });
        state.set({ kind: 'locked', ways: waysOf(open.meta) });
        access.tell({ kind: 'reset' });
      });
    },
    unlock: async (way) => {
      const done = await access.alone(async () => {
        const open = current();
        const codec = sealedCodec(await importKey(await unwrapKey(call, open.meta.wraps ?? [], way)));
        // Not every key is this key: a row must come open before it is called one.
        await codec.decode(await open.database.notes.limit(1).toArray());
        access.use({ ...current(), codec });
        state.set({ kind: 'ready', writable: !open.database.newer, sealed: true });
        access.tell({ kind: 'reset' });
      });
      if (done.ok) unlocked();
      return done;
    },
    setWay: (known, way) =>
      changing(true, async (open) => {
        const raw = await unwrapKey(call, open.meta.wraps ?? [], known);
        const wrap = await wrapKey(call, raw, way);
        const wraps = [...(open.meta.wraps ?? []).filter(({ kind }) => kind !== wrap.kind), wrap];
        const meta = { ...changedMeta(open.meta, 0, access.now()), wraps };
        await open.database.meta.put(meta);
        access.use({ ...open, meta });
        access.tell({ kind: 'reset', changed: true });
      }),
  };
}

/** The ways into locked notes. */
export function waysOf({ wraps = [] }: Meta): WayIn['kind'][] {
  return wraps.map(({ kind }) => kind);
}

async function* recoded(rows: readonly Row[], from: Codec, to: Codec): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += PIECE) yield await to.encode(await from.decode(rows.slice(at, at + PIECE)));
}
