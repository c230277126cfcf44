/** Opening the notes: database, marker, bin, and what the interface sees of it. */
import type { Finding, NotesState, WayIn } from './api';
import { type Call, problemOfCall } from './call';
import type { Marker } from './marker';
import { bad, good, type Outcome, type Problem } from './outcome';
import type { Access } from './store/access';
import type { NotesDatabase } from './store/database';
import type { Meta } from './store/meta';
import type { FullStore } from './store/note-store';
import { begin, type OpenDeps, openNotes } from './store/open';
import { plainCodec } from './store/rows';
import { type Settable, watched } from './watched';

const DAY_MS = 86_400_000;
/** Notes stay so long in the bin. */
const BIN_DAYS = 30;

export interface Lifecycle {
  readonly state: Settable<NotesState>;
  open(): Promise<NotesState>;
  /** Opens again from the beginning, after the database was exchanged or its connection broke. */
  reopen(): Promise<NotesState>;
  /** Goes on with the database in which something is missing, if one could be opened. */
  goOn(how: 'keep' | 'afresh'): Promise<Outcome<void>>;
  /** Puts a database in use, as it is after opening. */
  enter(database: NotesDatabase, meta: Meta, halted?: Meta['purpose']): void;
}

export interface LifecycleDeps extends OpenDeps {
  readonly call: Call;
  readonly access: Access;
  readonly store: FullStore;
  readonly marker: Marker;
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
    access.current()?.database.dexie.close();
    access.use(undefined);
    const storage = await call('notes:storage', {});
    // Without main's word nobody can tell an empty database from a lost one.
    if (!storage.ok) return failed(problemOfCall(storage.error));
    marker.setSpace(storage.value.space);
    const opened = await openNotes(deps, storage.value);
    if (opened.kind === 'failed') return failed(opened.problem);
    if (opened.kind === 'loss') {
      missing = opened;
      return become({ kind: 'restore', finding: opened.finding });
    }
    enter(opened.database, opened.meta, opened.halted);
    return state.get();
  };

  const enter = (database: NotesDatabase, meta: Meta, halted?: Meta['purpose']): void => {
    const sealed = meta.wraps !== undefined;
    access.use({ database, meta, codec: sealed ? undefined : plainCodec });
    // Chromium closes the connection when it finds the files damaged. What is left is looked at anew.
    database.dexie.backendDB().addEventListener('close', () => {
      if (access.current()?.database === database) void reopen();
    });
    if (sealed) become({ kind: 'locked', ways: (meta.wraps ?? []).map(({ kind }): WayIn['kind'] => kind) });
    else become({ kind: 'ready', writable: !database.newer, sealed, ...haltedIn(halted) });
    access.tell({ kind: 'reset' });
    if (!sealed) startPurging();
  };

  const startPurging = (): void => {
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
    goOn: async (how) => {
      const { database, meta } = missing;
      if (database === undefined) return bad({ code: 'not-open' });
      const present =
        how === 'keep' && meta !== undefined
          ? good(meta)
          : await access.alone(async () => {
              await database.notes.clear();
              return begin(database, now());
            });
      if (!present.ok) return present;
      missing = {};
      enter(database, present.value);
      await marker.flush();
      return good(undefined);
    },
  };
}

function haltedIn(purpose: Meta['purpose']): { readonly halted?: 'locking' | 'unlocking' } {
  return purpose === 'locking' || purpose === 'unlocking' ? { halted: purpose } : {};
}

/** Whether the coder may go on with what is there: only where there is something, or nothing to lose by it. */
export function canKeep({ kind }: Finding): boolean {
  return kind === 'older' || kind === 'other';
}
