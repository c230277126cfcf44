/** The rule books as they are used on this machine: those of the app, with what is installed and entered laid over them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLibrary, type RuleLibrary } from '../rule-library/library';

/** Where everything lies that the books are made from. */
export interface ShelfPlace {
  /** The folder that the build wrote. */
  readonly built: string;
  /** The shelf of this user. */
  readonly shelf: string;
  /** What an administrator has set on this machine. */
  readonly machine: string;
}

export interface LoadHelp {
  readonly log: (line: string) => void;
  /** Has the books made by another process where they are not made yet; without it, or where it fails, they are made here. */
  readonly prepare?: () => Promise<void>;
}

/**
 * Loads the books. Where nothing is installed or entered they are loaded exactly as without a shelf, and nothing else is read. A shelf that
 * cannot be used never stops the app: the books are then as the app brought them, and the log is told.
 */
export async function loadEffectiveLibrary(place: ShelfPlace, help: LoadHelp): Promise<RuleLibrary> {
  const [bundled, text] = await Promise.all([
    loadLibrary(join(place.built, 'rule-books')),
    readFile(join(place.shelf, 'shelf.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') help.log(`rule shelf: not read (${error.code})`);
      return undefined;
    }),
  ]);
  if (text === undefined || bundled.problems.length > 0) return bundled;
  const { layOnto } = await import('./lay-onto'); // a start without anything installed does not load it
  return layOnto(bundled, text, place, help);
}
