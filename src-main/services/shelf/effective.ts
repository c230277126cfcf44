/** The books that are used: those below with the clarifications laid over them, proved. */
import type { Clarification, ClarificationStanding } from '../../contract/clarifications';
import type { Certificate } from '../../contract/proof';
import { layOver } from '../../core/clarifications/lay-over';
import type { PlacedClarification } from '../../core/clarifications/placed';
import type { RuleBook } from '../../core/rules/book';
import { isClean } from '../../core/rules/certificate';
import { certifyAmong } from '../certificates';
import { contentHash } from '../rule-library/content-hash';
import { type Below, type BookBelow, hashed } from './below';
import { isSetAside, newestRevisions, type ShelfState } from './state';
import { reached, type Work } from './work';

export interface Effective {
  /** All books, each as it is used. */
  readonly books: readonly RuleBook[];
  /** Those of them that are not as the app brought them. */
  readonly made: readonly RuleBook[];
  /** Of those that were made, and of those whose days others now cover in another way. */
  readonly certificates: readonly Certificate[];
  readonly standings: readonly ClarificationStanding[];
}

/** Every clarification that may be laid over a book: the newest of those entered here, and those of packs that are on. */
export function placedClarifications(below: Below, state: ShelfState): PlacedClarification[] {
  const own = newestRevisions(state.clarifications).filter(({ withdrawn }) => withdrawn === undefined);
  const brought = below.packs.flatMap(({ stored, content }) =>
    content.kind === 'clarifications'
      ? content.clarifications
          .filter(({ withdrawn }) => withdrawn === undefined)
          .map((clarification) => ({
            clarification,
            pack: { id: stored.manifest.id, untested: stored.trust === 'untested' },
            setAside: isSetAside(state, clarification.id, stored.manifest.id),
          }))
      : [],
  );
  return [...own.map((clarification) => ({ clarification, setAside: false })), ...brought];
}

/** Lays the clarifications over the books and proves what has come of it. A book that nothing has changed is the very one that the app brought. */
export async function effectiveBooks(
  bundled: readonly RuleBook[],
  below: Below,
  placed: readonly PlacedClarification[],
  work: Work,
): Promise<Effective> {
  const known = new Set(below.books.map(({ published }) => published.id));
  const laid = below.books.map((book) => laidOver(book, placed));
  const books = laid.map(({ book }) => book);
  const certificates: Certificate[] = [];
  const standings = [
    ...laid.flatMap((one) => one.standings),
    ...placed.filter(({ clarification }) => !known.has(clarification.ruleBook)).map(homeless),
  ];
  for (const [at, { below: source, book }] of laid.entries()) {
    await reached(work, 'certify', at, laid.length);
    if (bundled.includes(book) && daysAsBundled(book, books, bundled)) continue;
    certificates.push(certificateFor(source, book, books));
  }
  await reached(work, 'certify', laid.length, laid.length);

  const unproved = certificates.filter((certificate) => !isClean(certificate)).map(({ ruleBook }) => ruleBook);
  const culprits = placed.filter(({ clarification, setAside }) => !setAside && unproved.includes(clarification.ruleBook));
  if (culprits.length > 0) {
    const without = await effectiveBooks(
      bundled,
      below,
      placed.filter((one) => !culprits.includes(one)),
      work,
    );
    return { ...without, standings: [...without.standings, ...culprits.map(unprovable)] };
  }
  return { books, made: books.filter((book) => !bundled.includes(book)), certificates, standings };
}

function laidOver(below: BookBelow, placed: readonly PlacedClarification[]) {
  const { book, standings } = layOver(below.book, placed);
  return { below, book: book === below.book ? below.book : hashed(book), standings };
}

/** Where only the shelf has been written into the book of a pack, its certificate is that of the pack. */
function certificateFor({ published, publishedCertificate }: BookBelow, book: RuleBook, books: readonly RuleBook[]): Certificate {
  const { shelf: _shelf, ...content } = book;
  if (publishedCertificate !== undefined && contentHash(content) === published.hash) return { ...publishedCertificate, hash: book.hash };
  return certifyAmong(book, books);
}

/** Whether the same days of the book's year are covered as when the app was built. */
function daysAsBundled(book: RuleBook, books: readonly RuleBook[], bundled: readonly RuleBook[]): boolean {
  const inYear = (among: readonly RuleBook[]): string[] =>
    among
      .filter(({ inForce, validFrom, validTo }) => inForce && validFrom <= `${book.year}-12-31` && `${book.year}-01-01` <= validTo)
      .map(({ validFrom, validTo }) => `${validFrom} ${validTo}`)
      .sort();
  return inYear(books).join() === inYear(bundled).join();
}

function homeless({ clarification, pack }: PlacedClarification): ClarificationStanding {
  return outOfUse(clarification, pack, `Regelboken «${clarification.ruleBook}» finnes ikke her.`);
}

function unprovable({ clarification, pack }: PlacedClarification): ClarificationStanding {
  return outOfUse(clarification, pack, 'Regelboken består ikke kontrollen med avklaringene lagt til. Se over dem én for én.');
}

function outOfUse(clarification: Clarification, pack: PlacedClarification['pack'], reason: string): ClarificationStanding {
  const { id, revision } = clarification;
  return {
    id,
    revision,
    ...(pack === undefined ? {} : { pack: pack.id }),
    state: 'review',
    reasons: [reason],
    against: [],
    clauses: [],
  };
}
