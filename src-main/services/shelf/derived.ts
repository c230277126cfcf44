/**
 * What is derived from the bundled books and the state of the shelf, kept in a folder that is named by what it was derived from. It may be
 * removed at any time: it is made again.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { ClarificationStanding } from '../../contract/clarifications';
import type { RuleBook } from '../../core/rules/book';
import { DERIVED_CERTIFICATES } from '../certificates';
import type { RuleLibrary } from '../rule-library/library';
import { loadBook } from '../rule-library/load-books';
import { indexText } from '../search/index-lines';
import { makeIndexes } from '../search/make-indexes';
import { DERIVED_INDEXES } from '../search/search';
import type { Below } from './below';
import type { Bundled } from './bundled';
import type { Disk } from './disk';
import type { Effective } from './effective';
import { isSetAside, newestRevisions, type ShelfState } from './state';
import { reached, type Work } from './work';

/** Goes up when the same books and the same state give something else than before. */
const DERIVATION = 1;
const BOOKS = 'books';
const HEAD = 'library.json';

const Head = z.object({
  /** All books in their order, those that were made and those that the app brought. */
  books: z.array(z.object({ id: z.string(), hash: z.string(), made: z.boolean() })),
  /** Why a pack that is on cannot be used, by its id. */
  setAside: z.record(z.string(), z.string()),
  standings: z.array(ClarificationStanding),
});

/** What was found out when the books were made. */
export type Findings = Pick<z.infer<typeof Head>, 'setAside' | 'standings'>;

/** Names what comes of this state: two states with the same key give the same books. */
export function derivedKey(bundled: Bundled, state: ShelfState, refused: ReadonlyMap<string, string>): string {
  const packs = state.packs
    .filter(({ on }) => on)
    .map(({ manifest, sha256, trust, installedAt }) => [
      manifest.id,
      sha256,
      trust,
      manifest.kind === 'code-list' ? installedAt.slice(0, 10) : '',
      refused.get(manifest.id) ?? '',
    ]);
  const left = [...new Set(state.decisions.map(({ id, pack }) => JSON.stringify([id, pack])))]
    .filter((one) => {
      const [id, pack] = JSON.parse(one) as [string, string];
      return isSetAside(state, id, pack);
    })
    .sort();
  const own = newestRevisions(state.clarifications).filter(({ withdrawn }) => withdrawn === undefined);
  return createHash('sha256')
    .update(JSON.stringify([DERIVATION, bundled.fingerprint, packs, left, own]))
    .digest('hex');
}

/** Writes what has come of a state, all of it or nothing. */
export async function keepDerived(
  disk: Disk,
  key: string,
  bundled: Bundled,
  { books, made, certificates, standings }: Effective,
  below: Below,
  work: Work,
): Promise<void> {
  const { terms, language } = await bundled.searchWords();
  const files = new Map<string, string>();
  for (const [at, book] of made.entries()) {
    await reached(work, 'index', at, made.length);
    files.set(`${BOOKS}/${book.id}.json`, `${JSON.stringify(book, null, 1)}\n`);
    for (const index of makeIndexes([book], terms, language)) files.set(`${DERIVED_INDEXES}/${book.id}.jsonl`, indexText(index));
  }
  for (const one of certificates) files.set(`${DERIVED_CERTIFICATES}/${one.ruleBook}.json`, `${JSON.stringify(one, null, 1)}\n`);
  const head: z.infer<typeof Head> = {
    books: books.map((book) => ({ id: book.id, hash: book.hash, made: made.includes(book) })),
    setAside: reasonsOf(below),
    standings: [...standings],
  };
  files.set(HEAD, `${JSON.stringify(head, null, 1)}\n`);
  await reached(work, 'write', 0, 1);
  await disk.writeDerived(key, files);
}

/** Why packs are not used, by id. */
export function reasonsOf({ setAside }: Below): Findings['setAside'] {
  return Object.fromEntries([...setAside].map(([id, { reason }]) => [id, reason]));
}

/** The library and the findings in the folder of a key; undefined where there is none, or not exactly what was written. */
export async function readDerived(
  disk: Disk,
  key: string,
  bundled: readonly RuleBook[],
): Promise<{ library: RuleLibrary; findings: Findings } | undefined> {
  const folder = disk.derivedAt(key);
  try {
    const { books, ...findings } = Head.parse(JSON.parse(await readFile(join(folder, HEAD), 'utf8')));
    const loaded = await Promise.all(
      books.map(async ({ id, hash, made }): Promise<RuleBook> => {
        const book = made ? await madeBook(join(folder, BOOKS, `${id}.json`)) : bundled.find((one) => one.id === id);
        if (book?.id !== id || book.hash !== hash) throw new Error(`${id} is not what was derived`);
        return book;
      }),
    );
    return { library: { books: loaded, problems: [], derived: folder }, findings };
  } catch {
    // Whatever is wrong with it, it is made again from what counts.
    return undefined;
  }
}

async function madeBook(path: string): Promise<RuleBook | undefined> {
  const loaded = await loadBook(path, await readFile(path, 'utf8'));
  return 'book' in loaded ? loaded.book : undefined;
}
