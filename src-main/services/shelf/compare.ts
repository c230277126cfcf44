/** What changes from the books of now to others. */
import type { ListedClarification } from '../../contract/clarifications';
import type { PackPreview } from '../../contract/packs';
import type { Certificate, Finding } from '../../contract/proof';
import { codeChanges } from '../../core/code-lists/changes';
import { OfficialList } from '../../core/code-lists/format';
import type { RuleBook } from '../../core/rules/book';
import { difference } from '../../core/rules/difference';
import { type Wording, wordingsOf } from '../../core/rules/wordings';
import { certificateOf } from '../certificates';
import type { Pack } from '../packs/pack-file';
import { listClarifications } from './clarification-list';
import type { Keeper } from './keeper';
import type { MadeBooks } from './make-books';
import type { ShelfState } from './state';
import { reached, type Work } from './work';

type Compared = Pick<PackPreview, 'newBooks' | 'differences' | 'wordings' | 'codes' | 'codesChanged' | 'certificates' | 'standings'>;

/** What a pack changes: books, clauses, contacts, codes, and clarifications that are not used as they are. */
export async function comparedWith(keeper: Keeper, after: MadeBooks, state: ShelfState, pack: Pack, work: Work): Promise<Compared> {
  const { books } = keeper.made().library;
  const pairs = after.library.books.flatMap((to) => {
    const from = books.find(({ id }) => id === to.id) ?? books.find(({ id }) => id === to.replaces);
    return from === undefined || from.hash === to.hash ? [] : [{ from, to }];
  });
  const differences: Compared['differences'] = [];
  const wordings: Wording[] = [];
  for (const [at, { from, to }] of pairs.entries()) {
    await reached(work, 'compare', at, pairs.length);
    const found = difference(from, to);
    differences.push(found);
    wordings.push(...wordingsOf(from, to, found));
  }
  await reached(work, 'compare', pairs.length, pairs.length);
  const changed = after.library.books.filter(({ hash }) => !books.some((one) => one.hash === hash));
  return {
    newBooks: after.library.books.filter(({ id }) => !books.some((one) => one.id === id)).map(({ title }) => title),
    differences,
    wordings,
    ...(await codesOf(keeper, pack)),
    certificates: await Promise.all(
      changed.map(async (book) => {
        const certificate = await certificateOf(book, after.library, '');
        return { ruleBook: book.id, title: book.title, combinations: certificate.combinations, findings: findingsOf(certificate) };
      }),
    ),
    standings: await standingsOf(keeper, after, state, pack.manifest.id),
  };
}

/** Everything that a certificate has found. */
export function findingsOf(certificate: Certificate): Finding[] {
  const { gaps, overlaps, deadQuestions, unreachable, uncoveredDates, unconfirmed } = certificate;
  const days = uncoveredDates.map(({ from, to }) => ({
    message: `${certificate.ruleBook}: ingen regelbok i kraft dekker ${from} til ${to}`,
    rules: [],
    clauses: [],
  }));
  return [...gaps, ...overlaps, ...deadQuestions, ...unreachable, ...unconfirmed, ...days];
}

async function codesOf(keeper: Keeper, { manifest, content }: Pack): Promise<Pick<Compared, 'codes' | 'codesChanged'>> {
  if (manifest.kind !== 'code-list') return { codes: [], codesChanged: 0 };
  const installed = keeper.state().packs.find((one) => one.on && one.manifest.id === manifest.id);
  const earlier = installed === undefined ? undefined : await keeper.contents.list(installed);
  const books: readonly RuleBook[] = keeper.made().library.books;
  const { codes, codesChanged } = codeChanges(books, OfficialList.parse(content), earlier);
  return { codes, codesChanged };
}

/** Clarifications that the pack brings and that are not in use, and those that are used now and would not be any more. */
async function standingsOf(keeper: Keeper, after: MadeBooks, state: ShelfState, pack: string): Promise<Compared['standings']> {
  const now = await listClarifications(keeper.state(), keeper.made().findings, keeper.contents);
  const then = await listClarifications(state, after.findings, keeper.contents);
  const was = new Map(now.map((one) => [keyOf(one), one.standing.state]));
  return then
    .filter((one) => one.standing.state !== 'in-use' && (one.pack?.id === pack || was.get(keyOf(one)) !== one.standing.state))
    .map(({ newest, standing }) => ({
      id: newest.id,
      responsible: newest.responsible,
      state: standing.state,
      reasons: standing.reasons,
    }));
}

function keyOf({ newest, pack }: ListedClarification): string {
  return JSON.stringify([newest.id, pack?.id ?? null]);
}
