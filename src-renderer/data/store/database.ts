/** One IndexedDB database with notes: opening, its tables, and what is the matter when it does not open. */
import Dexie, { type Table } from 'dexie';
import type { Problem } from '../outcome';
import { NotesError } from '../outcome';
import { type SchemaVersion, VERSIONS } from '../schema/versions';
import type { Meta } from './meta';
import type { Row } from './rows';

/** Never changes: a database by another name would look like lost notes. Copies have `-1`, `-2` … after it. */
const NAME = 'isf-notes';
const COPY = /^isf-notes(?:-(\d+))?$/;
/** Dexie multiplies its version numbers by this. */
const DEXIE_FACTOR = 10;

/** Where databases lie; tests bring their own. */
export interface Engine {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

export interface NotesDatabase {
  readonly dexie: Dexie;
  readonly notes: Table<Row, string>;
  readonly meta: Table<Meta, string>;
  readonly generation: number;
  /** The version of the app that made it is newer than this one: it is only read. */
  readonly newer: boolean;
}

/** A database that exists: its number among the copies, and its version as the app counts. */
export interface FoundDatabase {
  readonly generation: number;
  readonly version: number;
}

/** The databases of the app, the newest copy first. */
export async function findDatabases(engine: Engine): Promise<FoundDatabase[]> {
  const all = await engine.indexedDB.databases();
  return all
    .flatMap(({ name, version }) => {
      const match = COPY.exec(name ?? '');
      return match === null ? [] : [{ generation: Number(match[1] ?? 0), version: Math.ceil((version ?? 0) / DEXIE_FACTOR) }];
    })
    .toSorted((a, b) => b.generation - a.generation);
}

/**
 * Opens the database with this number, and makes it where there is none. An older one is brought up to date; one of a newer app
 * is opened as it is. Rejects with an error of IndexedDB.
 */
export async function openDatabase(
  engine: Engine,
  generation: number,
  found?: FoundDatabase,
  versions: readonly SchemaVersion[] = VERSIONS,
): Promise<NotesDatabase> {
  const newest = Math.max(...versions.map(({ version }) => version));
  const newer = (found?.version ?? 0) > newest;
  const dexie = new Dexie(nameOf(generation), { ...engine, autoOpen: false, chromeTransactionDurability: 'strict' });
  // Without a version Dexie takes the database as it finds it, and does not touch its shape.
  if (!newer) for (const { version, stores, upgrade } of versions) declare(dexie, version, stores, upgrade);
  await dexie.open();
  return { dexie, notes: dexie.table('notes'), meta: dexie.table('meta'), generation, newer };
}

function declare(dexie: Dexie, version: number, stores: Readonly<Record<string, string>>, upgrade: SchemaVersion['upgrade']): void {
  const declared = dexie.version(version).stores({ ...stores });
  if (upgrade !== undefined) declared.upgrade(upgrade);
}

/** Deletes the database with this number, and waits until it is gone. Connections to it must be closed. */
export async function deleteDatabase(engine: Engine, generation: number): Promise<void> {
  await deleteByName(engine, nameOf(generation));
}

/** Deletes a database by its whole name. */
export function deleteByName(engine: Engine, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = engine.indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('deleteDatabase'));
    // Some other connection is still open; it closes at its `versionchange`, and then `onsuccess` follows.
  });
}

/** What an error of IndexedDB, of Dexie or of our own means. */
export function problemOf(error: unknown): Problem {
  if (error instanceof NotesError) return error.problem;
  const names = errorNames(error);
  const detail = names.join(' < ');
  if (names.includes('QuotaExceededError')) return { code: 'disk-full', detail };
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError')) return { code: 'not-open', detail };
  return { code: 'store-failed', detail };
}

/** The names of an error and of those that caused it. Names only: a message might hold what was being stored. */
function errorNames(error: unknown): string[] {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return [typeof error];
  const inner = 'inner' in error ? error.inner : error.cause;
  return [error.name, ...(inner === undefined || inner === null || inner === error ? [] : errorNames(inner))];
}

function nameOf(generation: number): string {
  return generation === 0 ? NAME : `${NAME}-${generation}`;
}
