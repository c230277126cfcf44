/** The way to the database that is open now. Reads go side by side; writes go one after the other, each in one transaction. */
import type { NotesChange } from '../api';
import { bad, good, NotesError, type Outcome, type Problem } from '../outcome';
import { type NotesDatabase, problemOf } from './database';
import { changedMeta, type Meta } from './meta';
import type { Codec, Row } from './rows';

/** A database in use, with what turns its rows into notes; without that it is locked. */
export interface OpenNotes {
  readonly database: NotesDatabase;
  readonly codec: Codec | undefined;
  readonly meta: Meta;
}

export type Unlocked = OpenNotes & { readonly codec: Codec };

/** One change of the database. */
export interface Change {
  readonly put?: readonly Row[];
  readonly remove?: readonly string[];
  /** By how many notes there are more after it. */
  readonly more: number;
  readonly told: NotesChange;
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export type Commit = (change: Change) => Promise<void>;

export interface Access {
  now(): Date;
  current(): OpenNotes | undefined;
  /** Puts another database, codec or meta row in use. */
  use(open: OpenNotes | undefined): void;
  read<T>(work: (open: Unlocked) => Promise<T>): Promise<Outcome<T>>;
  /**
   * Runs `work` when all earlier writes are over. It may commit several times; each commit is on the disk when it resolves.
   * What `frees` space is done on a full disk too.
   */
  write<T>(work: (open: Unlocked, commit: Commit) => Promise<T>, purpose?: 'frees'): Promise<Outcome<T>>;
  /** Runs alone like a write, without asking whether the notes may be written. For those who change the database itself. */
  alone<T>(work: () => Promise<T>): Promise<Outcome<T>>;
  /** Tells everyone. */
  tell(change: NotesChange): void;
  onChange(listener: (change: NotesChange, meta: Meta | undefined) => void): () => void;
}

export interface AccessDeps {
  readonly now: () => Date;
  /** Why nothing may be written now, such as a full disk. */
  readonly refusal: () => Problem | undefined;
}

/** So many rows are put at once, so that progress can be shown and the page stays awake. */
const PIECE = 500;

/** Gives the way to the database; nothing is open yet. */
export function createAccess({ now, refusal }: AccessDeps): Access {
  let open: OpenNotes | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<(change: NotesChange, meta: Meta | undefined) => void>();

  const alone = <T>(work: () => Promise<T>): Promise<Outcome<T>> => {
    const mine = last.then(() => outcomeOf(work));
    last = mine;
    return mine;
  };
  const tell = (change: NotesChange): void => {
    for (const listener of [...listeners]) listener(change, open?.meta);
  };
  const commit: Commit = async (change) => {
    const before = unlocked(open);
    const meta = await put(before, change, now());
    open = { ...before, meta };
    tell(change.told);
  };
  return {
    now,
    current: () => open,
    use: (next) => {
      open = next;
    },
    read: (work) => outcomeOf(() => work(unlocked(open))),
    write: (work, purpose) =>
      alone(() => {
        const here = unlocked(open);
        const refused = here.database.newer ? ({ code: 'read-only' } as const) : purpose === 'frees' ? undefined : refusal();
        if (refused !== undefined) throw new NotesError(refused);
        return work(here, commit);
      }),
    alone,
    tell,
    onChange: (listener) => {
      const own: typeof listener = (change, meta) => listener(change, meta);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}

async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return good(await work());
  } catch (error) {
    return bad(problemOf(error));
  }
}

function unlocked(open: OpenNotes | undefined): Unlocked {
  if (open === undefined) throw new NotesError({ code: 'not-open' });
  const { codec } = open;
  if (codec === undefined) throw new NotesError({ code: 'locked' });
  return { ...open, codec };
}

/** Writes the rows and the meta row; resolves when the transaction is complete, and so on the disk. */
async function put({ database, meta: known }: OpenNotes, change: Change, now: Date): Promise<Meta> {
  const { dexie, notes, meta } = database;
  return dexie.transaction('rw', notes, meta, async () => {
    const before = (await meta.get('state')) ?? known;
    // Thrown inside, so that the whole transaction is taken back.
    const goOn = (): void => {
      if (change.signal?.aborted) throw new NotesError({ code: 'cancelled' });
    };
    goOn();
    if (change.remove !== undefined && change.remove.length > 0) await notes.bulkDelete([...change.remove]);
    const rows = change.put ?? [];
    const [only] = rows;
    if (rows.length === 1 && only !== undefined) await notes.put(only);
    else
      for (let at = 0; at < rows.length; at += PIECE) {
        goOn();
        await notes.bulkPut(rows.slice(at, at + PIECE));
        change.onProgress?.(Math.min(at + PIECE, rows.length));
      }
    const after = changedMeta(before, change.more, now);
    await meta.put(after);
    return after;
  });
}
