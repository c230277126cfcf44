/** Opens the notes: picks the whole copy among the databases, clears away halves, and looks whether anything is missing. */
import type { NotesStorage } from '../../../src-main/contract/backups';
import type { Finding } from '../api';
import type { Problem } from '../outcome';
import type { SchemaVersion } from '../schema/versions';
import { deleteDatabase, type Engine, findDatabases, type NotesDatabase, openDatabase, problemOf } from './database';
import { findLoss } from './loss';
import { type Meta, newMeta } from './meta';
import { sweep } from './sweep';

export interface OpenDeps {
  readonly engine: Engine;
  readonly now: () => Date;
  /** The shapes of the database; tests bring their own. */
  readonly versions?: readonly SchemaVersion[];
}

export type Opened =
  | { readonly kind: 'open'; readonly database: NotesDatabase; readonly meta: Meta; readonly halted?: Meta['purpose'] }
  /** `database` stands where one could be opened; then the coder may go on with it. */
  | { readonly kind: 'loss'; readonly finding: Finding; readonly database?: NotesDatabase; readonly meta?: Meta }
  | { readonly kind: 'failed'; readonly problem: Problem };

interface Picked {
  readonly database: NotesDatabase;
  readonly meta: Meta | undefined;
  readonly hasNotes: boolean;
  readonly halted?: Meta['purpose'];
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
  const { database, meta, hasNotes, halted } = picked;
  const snapshots = known.snapshots.filter(({ notes }) => notes > 0).length;
  const finding = findLoss(meta === undefined ? { hasNotes } : { meta, hasNotes }, { marker: known.marker, snapshots });
  if (finding !== undefined) return { kind: 'loss', finding, database, ...(meta === undefined ? {} : { meta }) };
  try {
    const present = meta ?? (await begin(database, deps.now()));
    return { kind: 'open', database, meta: present, ...(halted === undefined ? {} : { halted }) };
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
async function pickDatabase({ engine, versions }: OpenDeps): Promise<Picked> {
  const found = await findDatabases(engine);
  let halted: Meta['purpose'];
  for (const [index, one] of found.entries()) {
    const database = await openDatabase(engine, one.generation, one, versions);
    const meta = await database.meta.get('state');
    const isLast = index === found.length - 1;
    if (meta?.state === 'live' || (meta === undefined && isLast)) {
      const older = found.slice(index + 1).map(({ generation }) => generation);
      for (const generation of older) await deleteDatabase(engine, generation);
      if (older.length > 0 || halted !== undefined) void sweep(engine);
      const hasNotes = (await database.notes.limit(1).primaryKeys()).length > 0;
      return { database, meta, hasNotes, ...(halted === undefined ? {} : { halted }) };
    }
    halted = meta?.purpose;
    database.dexie.close();
    await deleteDatabase(engine, one.generation);
  }
  return {
    database: await openDatabase(engine, 0, undefined, versions),
    meta: undefined,
    hasNotes: false,
    ...(halted === undefined ? {} : { halted }),
  };
}
