/** What a draft of a clarification would do, found as it would be found when it is saved. */
import type { Clarification, ClarificationDraft, DraftCheck } from '../../contract/clarifications';
import type { RuleBook, UnhashedBook } from '../rules/book';
import { certify } from '../rules/certificate';
import { difference } from '../rules/difference';
import { shortest } from './conditions';
import { clarificationExampleProblems } from './examples';
import { fitOnto } from './fit';
import { layOver } from './lay-over';
import type { PlacedClarification } from './placed';
import { ContactSpace } from './space';

export interface DraftCheckNeeds {
  /** The hash of a book, for the books that are made on the way. */
  readonly hash: (book: UnhashedBook) => string;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Names a draft that is new. */
const NEW = '0-utkast';

/**
 * Checks a draft against the book below and beside the other clarifications of that book. The earlier revision of the same
 * clarification, where it is among the others, is left out.
 */
export function checkDraft(
  below: RuleBook,
  others: readonly PlacedClarification[],
  draft: ClarificationDraft,
  { hash, today }: DraftCheckNeeds,
): DraftCheck {
  const clarification: Clarification = { ...draft, id: draft.id ?? NEW, revision: 1, recordedAt: `${today}T00:00:00.000Z` };
  const placed: PlacedClarification = { clarification, setAside: false };
  const beside = others.filter((other) => other.pack !== undefined || other.clarification.id !== clarification.id);
  const whens = [...beside.map((other) => other.clarification), clarification].map(({ when }) => shortest(when, below.facts));
  const found = fitOnto(
    placed,
    clarification.id,
    new ContactSpace(
      below,
      whens.filter((when) => when !== undefined),
    ),
  );
  const early = draft.decidedOn > today ? [{ field: 'decidedOn', message: 'Datoen er ikke kommet ennå.' }] : [];
  const problems = [...early, ...('problems' in found ? found.problems : [])];
  const contacts = 'concerned' in found ? found.concerned.length : 0;
  if (problems.length > 0) return { problems, contacts, flips: [], conflicts: [] };

  const hashed = (book: UnhashedBook): RuleBook => ({ ...book, hash: hash(book) });
  const without = hashed(layOver(below, beside).book);
  const laid = layOver(below, [...beside, placed]);
  const now = hashed(laid.book);
  const standing = laid.standings.find(({ id, pack }) => id === clarification.id && pack === undefined);
  const { combinations, gaps, overlaps, deadQuestions, unreachable, unconfirmed } = certify(now, [now]);
  const findings = [gaps, overlaps, deadQuestions, unreachable, unconfirmed].reduce((sum, list) => sum + list.length, 0);
  return {
    problems: standing?.state === 'in-use' ? clarificationExampleProblems(now, clarification) : [],
    contacts,
    flips: difference(without, now).flips,
    conflicts: standing?.against ?? [],
    certificate: { combinations, findings },
  };
}
