/** All shapes that the database has had, oldest first. A new one is added at the end, with a frozen example under tests/data. */
import type { Transaction } from 'dexie';
import { v1 } from './v1';

export interface SchemaVersion {
  readonly version: number;
  /** Dexie's words for the indexes. */
  readonly stores: Readonly<Record<string, string>>;
  /** Brings the rows of the version before into this shape. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

export const VERSIONS: readonly SchemaVersion[] = [v1];
