/** Opens the notes: picks the whole copy among the databases, clears away halves, and looks whether anything is missing. */
import type { NotesStorage } from '../../../src-main/contract/backups';
import type { Finding } from '../api';
import type { Problem } from '../outcome';
import type { SchemaVersion } from '../schema/versions';
import { type Engine, type FoundDatabase, findDatabases, type NotesDatabase, openDatabase, problemOf } from './database';
import { findLoss } from './loss';
import { type Meta, newMeta } from './meta';
import { deleteForGood, sweep } from './sweep';

export interface OpenDeps {
  readonly engine: Engine;
  readonly now: () => Date;
  readonly sweepPauses?: readonly number[];
  /** The shapes of the database; tests bring their own. */
  readonly versions?: readonly SchemaVersion[];
}

export type Opened =
  | ({ readonly kind: 'open'; readonly database: NotesDatabase; readonly meta: Meta } & Cleared)
  /** `database` stands where one could be opened; then the coder may go on with it. */
  | { readonly kind: 'loss'; readonly finding: Finding; readonly database?: NotesDatabase; readonly meta?: Meta }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What was found beside the database that counts, and cleared away. */
export interface Cleared {
  /** A copy that was not whole: what it was being made for. */
  readonly halted?: Meta['purpose'];
  /** Something could not be deleted. */
  readonly leftBehind: boolean;
}

interface Picked extends Cleared {
  readonly database: NotesDatabase;
  readonly meta: Meta | undefined;
  readonly hasNotes: boolean;
}

/** Opens what is there, and holds it against what main knows. */
export async function openNotes(deps: OpenDeps, known: Pick<NotesStorage, 'marker' | 'snapshots'>): Promise<Opened> {
  let picked: Picked;
  try {
    picked = await pickDatabase(deps);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.code === 'newer-format') return { kind: 'failed', problem };
    return { kind: 'loss', finding: { kind: 'damaged', problem } };
  }
  const { database, meta, hasNotes, ...cleared } = picked;
  const snapshots = known.snapshots.filter(({ notes }) => notes > 0).length;
  const finding = findLoss(meta === undefined ? { hasNotes } : { meta, hasNotes }, { marker: known.marker, snapshots });
  if (finding !== undefined) return { kind: 'loss', finding, database, ...(meta === undefined ? {} : { meta }) };
  try {
    const present = meta ?? (await begin(database, deps.now()));
    return { kind: 'open', database, meta: present, ...cleared };
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error) };
  }
}

/** Writes the first row of a database in which nothing is. */
export async function begin(database: NotesDatabase, now: Date): Promise<Meta> {
  const meta = newMeta(now);
  await database.meta.put(meta);
  return meta;
}

/** Opens the newest copy that is whole. Older ones and halves are deleted, and what they held is swept from the disk. */
async function pickDatabase({ engine, versions, sweepPauses }: OpenDeps): Promise<Picked> {
  const found = await findDatabases(engine);
  const halves: FoundDatabase[] = [];
  let halted: Meta['purpose'];
  for (const one of found) {
    const database = await openDatabase(engine, one.generation, one, versions);
    const meta = await database.meta.get('state');
    const hasNotes = (await database.notes.limit(1).primaryKeys()).length > 0;
    const isLast = one === found.at(-1);
    // One without its first row is a copy that was begun a moment before the end, or it has lost the row: then its notes are kept.
    if (meta?.state === 'live' || (meta === undefined && (isLast || hasNotes))) {
      // Of a newer app nobody here knows what belongs to what.
      const useless = database.newer || meta === undefined ? [] : [...halves, ...found.slice(found.indexOf(one) + 1)];
      return {
        database,
        meta,
        hasNotes,
        ...(halted === undefined ? {} : { halted }),
        leftBehind: !(await deleteAll(engine, useless, sweepPauses)),
      };
    }
    halted = meta?.purpose;
    halves.push(one);
    database.dexie.close();
  }
  const leftBehind = !(await deleteAll(engine, halves, sweepPauses));
  const database = await openDatabase(engine, 0, undefined, versions);
  return { database, meta: undefined, hasNotes: false, ...(halted === undefined ? {} : { halted }), leftBehind };
}

async function deleteAll(engine: Engine, databases: readonly FoundDatabase[], pauses: readonly number[] | undefined): Promise<boolean> {
  if (databases.length === 0) return true;
  const gone = await deleteForGood(engine, databases);
  void sweep(engine, pauses);
  return gone;
}
