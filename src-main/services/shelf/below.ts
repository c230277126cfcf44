/** The books without clarifications: those of the app, with the rule books and code lists of packs in their place. */

import type { Certificate } from '../../contract/proof';
import type { Problem } from '../../contract/rules';
import { applyList } from '../../core/code-lists/apply';
import type { OfficialList } from '../../core/code-lists/format';
import type { RuleBook, UnhashedBook } from '../../core/rules/book';
import type { PackContent, ValidatedPack } from '../packs/validate';
import { contentHash } from '../rule-library/content-hash';
import type { StoredPack } from './state';

/** An installed pack that is on, with what is in it. */
export interface OpenedPack {
  readonly stored: StoredPack;
  readonly content: PackContent;
  /** For a rule book: its certificate, as the pack has it. */
  readonly certificate?: Certificate;
}

/** A book as it stands before clarifications are laid over it. */
export interface BookBelow {
  /** As it was published, by the app or by a pack. */
  readonly published: RuleBook;
  readonly publishedCertificate?: Certificate;
  /** With the code lists, and with its hash; the published one itself where a bundled book is untouched. */
  readonly book: RuleBook;
}

/** Why a pack that is on cannot be used. */
export interface SetAside {
  /** In words, as one sentence or more. */
  readonly reason: string;
  /** With file and line, where it is something in the pack. */
  readonly problems: readonly Problem[];
}

/** Checks a pack beside other books. */
export type Validate = (stored: StoredPack, books: readonly RuleBook[]) => Promise<ValidatedPack>;

export interface Below {
  readonly books: readonly BookBelow[];
  readonly packs: readonly OpenedPack[];
  /** Packs that are on and not used, by id. */
  readonly setAside: ReadonlyMap<string, SetAside>;
}

/**
 * Places the packs that are on, in the order in which they were installed. A pack that cannot be used is set aside with its reason, and
 * the rest is used. `refused`: packs that are known to be out of use before they are looked at.
 */
export async function booksBelow(
  bundled: readonly RuleBook[],
  packs: readonly StoredPack[],
  refused: ReadonlyMap<string, string>,
  validate: Validate,
): Promise<Below> {
  const setAside = new Map<string, SetAside>();
  const opened: OpenedPack[] = [];
  let books: readonly BookBelow[] = bundled.map((book) => ({ published: book, book }));

  for (const stored of packs.filter(({ on }) => on)) {
    const { id } = stored.manifest;
    const reason = refused.get(id);
    if (reason !== undefined) {
      setAside.set(id, { reason, problems: [] });
      continue;
    }
    const validated = await validate(
      stored,
      books.map(({ published }) => published),
    );
    if (validated.content === undefined) {
      setAside.set(id, { reason: wordsOf(validated), problems: validated.problems });
      continue;
    }
    const clash = clashWith(opened, validated.content);
    if (clash !== undefined) {
      setAside.set(id, { reason: clash, problems: [] });
      continue;
    }
    const pack: OpenedPack = {
      stored,
      content: validated.content,
      ...(validated.certificate === undefined ? {} : { certificate: validated.certificate }),
    };
    opened.push(pack);
    if (pack.content.kind === 'rule-book') books = placed(books, pack.content.book, pack);
  }
  for (const { stored, content } of opened)
    if (content.kind === 'code-list') books = books.map((below) => withList(below, content.list, stored));
  return { books, packs: opened, setAside };
}

/** Two packs that say what the same thing is cannot both be used. */
function clashWith(others: readonly OpenedPack[], content: PackContent): string | undefined {
  const subject = subjectOf(content);
  const other = subject === undefined ? undefined : others.find((one) => subjectOf(one.content) === subject);
  if (other === undefined) return undefined;
  const what = content.kind === 'rule-book' ? 'den samme regelboken' : 'den samme kodelisten';
  return `«${other.stored.manifest.title}» har ${what}. Slå den av først.`;
}

/** What a pack replaces; undefined for clarifications, which lie beside each other. */
function subjectOf(content: PackContent): string | undefined {
  if (content.kind === 'rule-book') return `book ${content.book.id}`;
  return content.kind === 'code-list' ? `list ${content.list.list.toLowerCase()}` : undefined;
}

function wordsOf({ problems }: ValidatedPack): string {
  const [first] = problems;
  return first === undefined ? 'Den kan ikke brukes.' : `${first.file}:${first.line}: ${first.message}.`;
}

function placed(books: readonly BookBelow[], book: RuleBook, { stored, certificate }: OpenedPack): BookBelow[] {
  const below: BookBelow = {
    published: book,
    ...(certificate === undefined ? {} : { publishedCertificate: certificate }),
    book: hashed({ ...book, shelf: { base: book.hash, pack: stored.manifest.id, clarifications: 0, ...untestedBy(stored) } }),
  };
  const at = books.findIndex(({ published }) => published.id === book.id);
  return at < 0 ? [...books, below] : books.with(at, below);
}

function withList(below: BookBelow, list: OfficialList, stored: StoredPack): BookBelow {
  const book = applyList(below.book, list, stored.installedAt.slice(0, 10));
  if (book === below.book) return below;
  const shelf = { base: below.published.hash, clarifications: 0, ...below.book.shelf, ...untestedBy(stored) };
  return { ...below, book: hashed({ ...book, shelf }) };
}

function untestedBy({ trust }: StoredPack): { untested?: true } {
  return trust === 'untested' ? { untested: true } : {};
}

/** A book with the hash of its content. */
export function hashed(book: UnhashedBook): RuleBook {
  return { ...book, hash: contentHash(book) };
}
