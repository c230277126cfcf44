/** From the state of the shelf to the books that are used: read where they have been made before, else made. */

import { readPack } from '../packs/pack-file';
import { type ValidatedPack, validatePack } from '../packs/validate';
import type { RuleLibrary } from '../rule-library/library';
import { type Below, booksBelow, type Validate } from './below';
import type { Bundled } from './bundled';
import { derivedKey, type Findings, keepDerived, readDerived, reasonsOf } from './derived';
import type { Disk } from './disk';
import { effectiveBooks, placedClarifications } from './effective';
import { ShelfError } from './problem';
import { changesNothing, type ShelfState, type StoredPack } from './state';
import { refusedPacks, type TrustHere } from './trust-here';
import { reached, type Work } from './work';

export interface MadeBooks {
  /** Names the content; '' where all books are as the app brought them. */
  readonly key: string;
  readonly library: RuleLibrary;
  readonly findings: Findings;
}

/** Checks packs, and remembers what it found as long as the books beside them are the same. */
export type PackChecker = (disk: Disk, work: Work) => Validate;

/** A checker that has seen nothing yet. */
export function packChecker(): PackChecker {
  const seen = new Map<string, ValidatedPack>();
  return (disk, work) => async (stored, books) => {
    const key = JSON.stringify([stored.sha256, ...books.map(({ id, hash }) => [id, hash])]);
    const known = seen.get(key);
    if (known !== undefined) return known;
    await reached(work, 'validate', 0, 1);
    const validated = await checked(disk, stored, books);
    await reached(work, 'validate', 1, 1);
    seen.set(key, validated);
    return validated;
  };
}

async function checked(disk: Disk, { sha256, manifest }: StoredPack, books: Parameters<Validate>[1]): Promise<ValidatedPack> {
  const unreadable = (message: string): ValidatedPack => ({ problems: [{ file: manifest.title, line: 1, message }] });
  try {
    const pack = await readPack(disk.fileAt(sha256));
    return pack.sha256 === sha256
      ? validatePack(pack, books)
      : unreadable('Filen er ikke den som ble installert; installer pakken på nytt');
  } catch (error) {
    if (error instanceof ShelfError) return unreadable('Filen til pakken kan ikke leses; installer pakken på nytt');
    throw error;
  }
}

/** What books are made from, apart from the state. */
export interface BookSource {
  readonly disk: Disk;
  readonly bundled: Bundled;
  readonly trust: TrustHere;
  readonly check: PackChecker;
}

/** Whether the books of a state have been made before. */
export function isMade({ disk, bundled, trust }: BookSource, state: ShelfState): Promise<boolean> {
  return disk.hasDerived(derivedKey(bundled, state, refusedPacks(state, trust)));
}

/** The books of a state. @throws ShelfError `cancelled` */
export async function makeBooks(source: BookSource, state: ShelfState, work: Work): Promise<MadeBooks> {
  const { disk, bundled, trust } = source;
  if (changesNothing(state)) return { key: '', library: { books: bundled.books, problems: [] }, findings: { setAside: {}, standings: [] } };
  const key = derivedKey(bundled, state, refusedPacks(state, trust));
  const kept = await readDerived(disk, key, bundled.books);
  if (kept !== undefined) return { key, ...kept };

  const below = await belowOf(source, state, work);
  const effective = await effectiveBooks(bundled.books, below, placedClarifications(below, state), work);
  await disk.dropDerived(key);
  await keepDerived(disk, key, bundled, effective, below, work);
  await reached(work, 'write', 1, 1);
  return {
    key,
    library: { books: effective.books, problems: [], derived: disk.derivedAt(key) },
    findings: { setAside: reasonsOf(below), standings: [...effective.standings] },
  };
}

/** The books of a state without clarifications. */
export function belowOf({ disk, bundled, trust, check }: BookSource, state: ShelfState, work: Work): Promise<Below> {
  return booksBelow(bundled.books, state.packs, refusedPacks(state, trust), check(disk, work));
}
