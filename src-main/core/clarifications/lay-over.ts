/** Lays local clarifications over a rule book, and says of each what has become of it. */
import type { Clarification, ClarificationStanding } from '../../contract/clarifications';
import type { RuleBook, UnhashedBook } from '../rules/book';
import type { PlacedRule } from '../rules/outcome';
import { canonical } from '../text/canonical';
import type { Compiled } from './compile';
import { shortest } from './conditions';
import { type Conflict, conflictsAmong } from './conflicts';
import { disagreementRules } from './disagreement';
import { type Fit, type Fitting, fitOnto } from './fit';
import { inOrder, type PlacedClarification } from './placed';
import { ContactSpace, holds, Overlay } from './space';
import { contactInWords, dayInWords } from './words';

export interface LaidOver {
  /** The very same book where nothing is laid over it; else without hash, and with `shelf`. */
  readonly book: UnhashedBook;
  /** One for each clarification of this book, by id. */
  readonly standings: ClarificationStanding[];
}

/**
 * Lays the clarifications over a book that has neither gaps nor overlaps. Those of other books are left out; their order never
 * matters. What a clarification does not concern keeps exactly its answer, and a yes or no of the book itself stays.
 */
export function layOver(book: RuleBook, placed: readonly PlacedClarification[]): LaidOver {
  const own = inOrder(placed.filter(({ clarification }) => clarification.ruleBook === book.id));
  const candidates = own.filter(({ clarification, setAside }) => !setAside && clarification.withdrawn === undefined);
  if (candidates.length === 0) return { book, standings: own.map((item) => standingOf(item, 'idle', [], book)) };

  const space = new ContactSpace(
    book,
    candidates.map(({ clarification }) => shortest(clarification.when, book.facts)).filter((when) => when !== undefined),
  );
  const fits = fitAll(candidates, space);
  const fitting = [...new Set(fits.values())].filter((found): found is Fitting => 'compiled' in found);
  const { inUse, conflicts } = settle(fitting, space);
  return {
    book: joined(book, inUse, conflicts),
    standings: own.map((item) => standingOf(item, fits.get(item) ?? 'idle', conflicts, book)),
  };
}

/** Whether and how each can be used. The same one by two ways (entered here and in a pack) counts once. */
function fitAll(candidates: readonly PlacedClarification[], space: ContactSpace): Map<PlacedClarification, Fit> {
  const fits = new Map<PlacedClarification, Fit>();
  const known = new Map<string, Fit>();
  const names = new Set<string>();
  for (const item of candidates) {
    const { clarification, pack } = item;
    const content = canonical(clarification);
    const name = names.has(clarification.id) ? `${pack?.id ?? 'egen'}.${clarification.id}` : clarification.id;
    const found = known.get(content) ?? fitOnto(item, name, space);
    names.add(clarification.id);
    known.set(content, found);
    fits.set(item, found);
  }
  return fits;
}

/** Takes out all that are in conflict. */
function settle(fitting: readonly Fitting[], space: ContactSpace): { inUse: readonly Fitting[]; conflicts: readonly Conflict[] } {
  const overlay = new Overlay(
    space,
    fitting.map(({ compiled }) => compiled),
  );
  let conflicts = conflictsAmong(fitting, overlay);
  for (;;) {
    const out = new Set(conflicts.flatMap(({ a, b }) => [a, b]));
    const inUse = fitting.filter((found) => !out.has(found));
    const more = conflictOfMany(inUse, space, overlay);
    if (more.length === 0) return { inUse, conflicts };
    conflicts = [...conflicts, ...more];
  }
}

/**
 * Where more than two together give no answer though no pair of them is in conflict, because of what they want registered: all that
 * apply to such a contact, in pairs.
 */
function conflictOfMany(inUse: readonly Fitting[], space: ContactSpace, overlay: Overlay): Conflict[] {
  for (const contact of space.contacts) {
    const meeting = inUse.filter(({ compiled }) => holds(compiled.rule.when, contact.facts));
    if (meeting.length < 3 || meeting.every(({ compiled }) => compiled.rule.registration === undefined)) continue;
    const outcome = overlay.outcome(
      contact,
      meeting.map(({ compiled }) => compiled),
    );
    if (!('fault' in outcome)) continue;
    return meeting.flatMap((a, at) => meeting.slice(at + 1).map((b) => ({ a, b, witness: contact })));
  }
  return [];
}

function joined(book: RuleBook, inUse: readonly Fitting[], conflicts: readonly Conflict[]): UnhashedBook {
  if (inUse.length === 0 && conflicts.length === 0) return book;
  const parts = inUse.map(({ compiled }) => compiled);
  const telling = disagreementRules(conflicts);
  const untested = [...inUse, ...conflicts.flatMap(({ a, b }) => [a, b])].some(({ placed }) => placed.pack?.untested);
  const { hash, ...rest } = book;
  return {
    ...rest,
    sources: [...book.sources, ...parts.map(({ source }) => source)],
    chapters: book.chapters.map((chapter) => withParts(chapter, parts, telling)),
    shelf: {
      ...(book.shelf ?? { base: hash }),
      clarifications: inUse.length,
      ...(untested ? { untested: true as const } : {}),
    },
    origins: { ...book.origins, ...originsOf(inUse), ...Object.fromEntries(telling.map(({ rule }) => [`rule:${rule.id}`, ORIGIN])) },
  };
}

const ORIGIN = { file: 'lokale avklaringer', line: 1 };

function originsOf(inUse: readonly Fitting[]): RuleBook['origins'] {
  return Object.fromEntries(
    inUse.flatMap(({ placed: { clarification }, compiled: { clause, rule, examples } }) => {
      const origin = { ...ORIGIN, file: `lokal avklaring ${clarification.id}, utgave ${clarification.revision}` };
      const keys = [`clause:${clause.id}`, `rule:${rule.id}`, ...examples.map(({ id }) => `example:${id}`)];
      return keys.map((key) => [key, origin]);
    }),
  );
}

type Chapter = RuleBook['chapters'][number];

function withParts(chapter: Chapter, parts: readonly Compiled[], telling: readonly PlacedRule[]): Chapter {
  const { id } = chapter.chapter;
  const own = parts.filter((part) => part.chapter === id);
  const told = telling.filter((rule) => rule.chapter === id);
  if (own.length + told.length === 0) return chapter;
  return {
    ...chapter,
    clauses: [...chapter.clauses, ...own.map(({ clause }) => clause)],
    rules: [...chapter.rules, ...own.map(({ rule }) => rule), ...told.map(({ rule }) => rule)],
    examples: [...chapter.examples, ...own.flatMap(({ examples }) => examples)],
  };
}

/** `idle`: not to be used. */
function standingOf(item: PlacedClarification, found: Fit | 'idle', conflicts: readonly Conflict[], book: RuleBook): ClarificationStanding {
  const { clarification, pack } = item;
  const { id, revision } = clarification;
  const head = { id, revision, ...(pack === undefined ? {} : { pack: pack.id }) };
  if (found === 'idle')
    return {
      ...head,
      state: clarification.withdrawn ? 'withdrawn' : 'set-aside',
      reasons: idleReasons(clarification),
      against: [],
      clauses: [],
    };
  if ('problems' in found)
    return { ...head, state: 'review', reasons: found.problems.map(({ message }) => message), against: [], clauses: [...found.clauses] };
  const against = conflicts
    .filter(({ a, b }) => a === found || b === found)
    .map(({ a, b, witness }) => ({ other: a === found ? b : a, witness }));
  return {
    ...head,
    state: against.length === 0 ? 'in-use' : 'conflict',
    reasons: against.map(
      ({ other, witness }) =>
        `${nameOf(other.placed.clarification)} sier noe annet om de samme kontaktene, for eksempel ${contactInWords(witness.facts, book)}.`,
    ),
    against: against.map(({ other: { placed }, witness }) => ({
      id: placed.clarification.id,
      ...(placed.pack === undefined ? {} : { pack: placed.pack.id }),
      responsible: placed.clarification.responsible,
      witness: witness.facts,
    })),
    clauses: [],
  };
}

function idleReasons({ withdrawn }: Clarification): string[] {
  return [withdrawn ? `Trukket tilbake av ${withdrawn.by}: ${withdrawn.why}` : 'Satt til side her.'];
}

function nameOf({ responsible, decidedOn }: Clarification): string {
  return `Avklaringen fra ${responsible.trim()} (${dayInWords(decidedOn)})`;
}
