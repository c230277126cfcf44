/** The books of a state as a process meets them that does not own the shelf. */
import type { RuleLibrary } from '../rule-library/library';
import { readBundled } from './bundled';
import { openDisk } from './disk';
import { isMade, makeBooks, packChecker } from './make-books';
import type { LoadHelp, ShelfPlace } from './place';
import { changesNothing, parseState } from './state';
import { readTrust, withOwnKeys } from './trust-here';
import { QUIET } from './work';

/** `text`: what shelf.json holds. Gives `bundled` itself where it cannot be used, and tells why. */
export async function layOnto(bundled: RuleLibrary, text: string, place: ShelfPlace, { log, prepare }: LoadHelp): Promise<RuleLibrary> {
  const state = parseState(text);
  if (state === undefined) {
    log('rule shelf: shelf.json is damaged, and the bundled books are used');
    return bundled;
  }
  if (changesNothing(state)) return bundled;
  try {
    const [read, trust] = await Promise.all([readBundled(place.built, bundled.books), readTrust(place.built, place.machine)]);
    const source = { disk: openDisk(place.shelf), bundled: read, trust: withOwnKeys(trust, state), check: packChecker() };
    if (prepare !== undefined && !(await isMade(source, state))) await prepare();
    return (await makeBooks(source, state, QUIET)).library;
  } catch (error) {
    log(`rule shelf: the bundled books are used (${error instanceof Error ? error.name : 'unknown'})`);
    return bundled;
  }
}
