/** Opening the notes: database, marker, bin, and what the interface sees of it. */
import type { NotesStorage } from '../../src-main/contract/backups';
import type { NotesState } from './api';
import { type Call, problemOfCall } from './call';
import { waysOf } from './lock/lock';
import type { Marker } from './marker';
import { bad, good, type Outcome, type Problem } from './outcome';
import type { Access } from './store/access';
import type { NotesDatabase } from './store/database';
import { changedMeta, type Meta, newMeta } from './store/meta';
import type { FullStore } from './store/note-store';
import { type OpenDeps, openNotes } from './store/open';
import { type Codec, plainCodec } from './store/rows';
import { beginNewLog } from './store/sweep';
import { type Settable, watched } from './watched';

const DAY_MS = 86_400_000;
/** Notes stay so long in the bin. */
const BIN_DAYS = 30;

export interface Lifecycle {
  readonly state: Settable<NotesState>;
  open(): Promise<NotesState>;
  /** Opens again from the beginning, after the database was exchanged or its connection broke. */
  reopen(): Promise<NotesState>;
  /** Goes on with the database in which something is missing. Fails when none could be opened. */
  keep(): Promise<Outcome<void>>;
  /** Puts a database in use, as it is after opening. */
  enter(database: NotesDatabase, meta: Meta, how?: Entering): void;
  /** Shows that an old copy of the notes could not be deleted. */
  leftBehind(is: boolean): void;
  /** Closes what is open, or what could be opened though something is missing in it. */
  leave(): void;
  /** What is done each time the notes become readable: the bin is emptied of what is old, now and every day. */
  unlocked(): void;
}

export interface Entering {
  readonly halted?: Meta['purpose'];
  readonly leftBehind?: boolean;
  /** Reads the rows already; without it sealed notes are locked. */
  readonly codec?: Codec;
}

export interface LifecycleDeps extends OpenDeps {
  readonly call: Call;
  readonly access: Access;
  readonly store: FullStore;
  readonly marker: Marker;
  /** Told when the notes are in use, with what main said at that time. */
  readonly opened: (storage: NotesStorage) => void;
}

/** Nothing is open yet. */
export function createLifecycle(deps: LifecycleDeps): Lifecycle {
  const { access, store, marker, call, now } = deps;
  const state = watched<NotesState>({ kind: 'closed' });
  let opening: Promise<NotesState> | undefined;
  let missing: { readonly database?: NotesDatabase; readonly meta?: Meta } = {};
  let purging: ReturnType<typeof setInterval> | undefined;

  const become = (next: NotesState): NotesState => {
    state.set(next);
    return next;
  };
  const failed = (problem: Problem): NotesState => {
    opening = undefined;
    return become({ kind: 'failed', problem });
  };

  const open = async (): Promise<NotesState> => {
    become({ kind: 'opening' });
    leave();
    const storage = await call('notes:storage', {});
    // Without main's word nobody can tell an empty database from a lost one.
    if (!storage.ok) return failed(problemOfCall(storage.error));
    marker.setSpace(storage.value.space);
    await beginNewLogIfRoom();
    const opened = await openNotes(deps, storage.value);
    if (opened.kind === 'failed') return failed(opened.problem);
    if (opened.kind === 'loss') {
      missing = opened;
      return become({ kind: 'restore', finding: opened.finding });
    }
    enter(opened.database, opened.meta, opened);
    deps.opened(storage.value);
    return state.get();
  };
  /** On a full disk nothing is written behind the old log either; it is done when there is room. */
  const beginNewLogIfRoom = async (): Promise<void> => {
    if (marker.space.get() !== 'full') await beginNewLog(deps.engine);
  };
  marker.space.subscribe(() => {
    if (access.current() !== undefined) void beginNewLogIfRoom();
  });
  const leave = (): void => {
    access.current()?.database.dexie.close();
    missing.database?.dexie.close();
    missing = {};
    access.use(undefined);
  };

  const enter = (database: NotesDatabase, meta: Meta, { halted, leftBehind = false, codec }: Entering = {}): void => {
    const sealed = meta.wraps !== undefined;
    const reader = codec ?? (sealed ? undefined : plainCodec);
    access.use({ database, meta, codec: reader });
    // Chromium closes the connection when it finds the files damaged. What is left is looked at anew.
    database.dexie.backendDB().addEventListener('close', () => {
      if (access.current()?.database === database) void reopen();
    });
    if (reader === undefined) become({ kind: 'locked', ways: waysOf(meta) });
    else become({ kind: 'ready', writable: !database.newer, sealed, ...haltedIn(halted), ...(leftBehind ? { leftBehind } : {}) });
    access.tell({ kind: 'reset' });
    if (reader !== undefined) unlocked();
  };

  const unlocked = (): void => {
    clearInterval(purging);
    const purge = (): void => void store.purge(new Date(now().getTime() - BIN_DAYS * DAY_MS));
    purge();
    purging = setInterval(purge, DAY_MS);
  };

  const reopen = (): Promise<NotesState> => {
    opening = open();
    return opening;
  };

  return {
    state,
    open: () => {
      opening ??= open();
      return opening;
    },
    reopen,
    enter,
    leave,
    unlocked,
    leftBehind: (is) => {
      const shown = state.get();
      if (is && shown.kind === 'ready') become({ ...shown, leftBehind: true });
    },
    keep: async () => {
      const { database, meta } = missing;
      if (database === undefined) return bad({ code: 'not-open' });
      const present = await access.alone(async () => {
        const kept = { ...(meta ?? newMeta(now())), notes: await database.notes.count() };
        const changed = changedMeta(kept, 0, now());
        await database.meta.put(changed);
        return changed;
      });
      if (!present.ok) return present;
      missing = {};
      enter(database, present.value);
      return good(undefined);
    },
  };
}

function haltedIn(purpose: Meta['purpose']): { readonly halted?: 'locking' | 'unlocking' } {
  return purpose === 'locking' || purpose === 'unlocking' ? { halted: purpose } : {};
}
