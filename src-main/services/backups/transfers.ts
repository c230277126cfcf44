/** The files that the page is writing or reading now. A few at a time, each call of one transfer after the other. */
import { randomUUID } from 'node:crypto';
import { NotesFileError } from './trouble';

const MOST_AT_ONCE = 4;
/** Calls that may wait for their turn in one transfer: a page that does not wait for answers may not fill the memory. */
const MOST_WAITING = 8;

/** Something that can be given up. */
export interface Open {
  abort(): Promise<void>;
}

interface Entry<T extends Open> {
  readonly held: T;
  turn: Promise<unknown>;
  waiting: number;
}

export interface Transfers<T extends Open> {
  /** Opens and gives the name of the transfer. Fails when too many are open, or when the page is gone meanwhile. */
  add<K extends T>(open: () => Promise<K>): Promise<{ id: string; held: K }>;
  /** Does something with a transfer, in turn. What fails ends the transfer. */
  use<R>(id: string, work: (held: T) => Promise<R>): Promise<R>;
  /** Takes a finished transfer out. */
  forget(id: string): void;
  /** Gives up one; one that is not there has been given up before. */
  abort(id: string): Promise<void>;
  /** Gives up all, also those that are just being opened. */
  abortAll(): Promise<void>;
}

/** No transfers yet. */
export function noTransfers<T extends Open>(): Transfers<T> {
  const entries = new Map<string, Entry<T>>();
  let opening = 0;
  /** Raised when the page goes: what was begun for the old page is not for the next. */
  let page = 0;

  const abort = async (id: string): Promise<void> => {
    const entry = entries.get(id);
    entries.delete(id);
    await entry?.held.abort();
  };

  return {
    async add(open) {
      if (entries.size + opening >= MOST_AT_ONCE)
        throw new NotesFileError(
          'failed',
          'Flere filer er under arbeid. Vent til en av dem er ferdig, og prøv igjen. Ingenting ble gjort.',
          'too-many',
        );
      const asking = page;
      opening += 1;
      try {
        const held = await open();
        if (asking !== page) {
          await held.abort();
          throw ended();
        }
        const id = randomUUID();
        entries.set(id, { held, turn: Promise.resolve(), waiting: 0 });
        return { id, held };
      } finally {
        opening -= 1;
      }
    },
    async use(id, work) {
      const entry = entries.get(id);
      if (entry === undefined || entry.waiting >= MOST_WAITING) throw ended();
      entry.waiting += 1;
      const turn = entry.turn.then(() => {
        if (!entries.has(id)) throw ended();
        return work(entry.held);
      });
      entry.turn = turn.catch(() => {});
      try {
        return await turn;
      } catch (error) {
        await abort(id).catch(() => {});
        throw error;
      } finally {
        entry.waiting -= 1;
      }
    },
    forget: (id) => void entries.delete(id),
    abort,
    async abortAll() {
      page += 1;
      await Promise.allSettled([...entries.keys()].map(abort));
    },
  };
}

function ended(): NotesFileError {
  return new NotesFileError('not-found', 'Filen er ikke lenger under arbeid. Notatene er urørt. Begynn på nytt.', 'no-transfer');
}
