/** The rule books as they are used on this machine: those of the app, with what is installed and entered laid over them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLibrary, type RuleLibrary } from '../rule-library/library';
import type { LoadHelp, ShelfPlace } from './place';

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
