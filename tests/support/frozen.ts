/** Databases as released versions of the app left them: frozen rows, put in place without any code of today. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemaVersion } from '../../src-renderer/data/schema/versions';
import type { Engine } from '../../src-renderer/data/store/database';

type Rows = Readonly<Record<string, readonly object[]>>;

/** The frozen rows of a version. */
export function frozenRows(version: number): Rows {
  const path = join(import.meta.dirname, '..', 'data', 'fixtures', `v${version}.json`);
  if (!existsSync(path)) throw new Error(`A version of the database needs frozen rows: tests/data/fixtures/v${version}.json is missing.`);
  return JSON.parse(readFileSync(path, 'utf8')) as Rows;
}

/** Makes a database of that version by IndexedDB alone. The names of the indexes are those that Dexie gives. */
export async function makeFrozen(engine: Engine, { version, stores }: SchemaVersion, rows: Rows, name = 'isf-notes'): Promise<void> {
  const open = engine.indexedDB.open(name, version * 10);
  open.onupgradeneeded = () => {
    for (const [store, words] of Object.entries(stores)) {
      const [key = '', ...indexes] = words.split(',').map((word) => word.trim());
      const made = open.result.createObjectStore(store, { keyPath: key });
      for (const index of indexes) made.createIndex(index, index.startsWith('[') ? index.slice(1, -1).split('+') : index);
      for (const row of rows[store] ?? []) made.put(row);
    }
  };
  await new Promise<void>((resolve, reject) => {
    open.onsuccess = () => resolve();
    open.onerror = () => reject(open.error);
  });
  open.result.close();
}
