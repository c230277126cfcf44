/**
 * The difference between two rule books: what the change log says chapter by chapter, and over every complete contact which
 * ones get another verdict, certainty or registration, and by which clauses. A cause is found by putting changed rules back
 * to what they were, fewest first, until the contact gets its old result again.
 */
import type { ChapterDifference, Difference, Flip, Result } from '../../contract/proof';
import type { Effect } from '../../contract/reading';
import type { Facts } from '../../contract/rules';
import type { RuleBook } from './book';
import { BruteForce, type CompleteContact } from './brute-force';
import type { RuleSource } from './format';

/** Compares two books. Both must be without gaps and overlaps. */
export function difference(from: RuleBook, to: RuleBook): Difference {
  const flips = flipsBetween(from, to);
  const ids = [...new Set([...to.chapters, ...from.chapters].map(({ chapter }) => chapter.id))];
  const chapters = ids.map((id) => chapterDifference(id, from, to, flips)).filter((chapter) => chapter !== undefined);
  return { from: from.id, to: to.id, chapters, flips };
}

// --- what the change log says ----------------------------------------------------------------------------------------

const STRONGEST_FIRST: readonly Effect[] = ['turns-answer', 'narrows', 'widens', 'number', 'clarifies', 'text-only'];

/** A chapter that the change log names or whose clauses differ; undefined for one that is the same in both. */
function chapterDifference(id: string, from: RuleBook, to: RuleBook, flips: readonly Flip[]): ChapterDifference | undefined {
  const before = from.chapters.find(({ chapter }) => chapter.id === id);
  const after = to.chapters.find(({ chapter }) => chapter.id === id);
  const rows = to.replaces === from.id ? (after?.changes ?? []) : [];
  const textBefore = new Map(before?.clauses.map(({ id, text }) => [id, text]));
  const textAfter = new Map(after?.clauses.map(({ id, text }) => [id, text]));
  const added = [...textAfter.keys()].filter((clause) => !textBefore.has(clause));
  const removed = [...textBefore.keys()].filter((clause) => !textAfter.has(clause));
  const changed = [...textAfter.keys()].filter((clause) => textBefore.has(clause) && textBefore.get(clause) !== textAfter.get(clause));
  if (rows.length + added.length + removed.length + changed.length === 0) return undefined;
  const joined = (field: 'before' | 'after') => (rows.length === 0 ? null : rows.map((row) => row[field]).join(' '));
  return {
    chapter: id,
    title: (after ?? before)?.chapter.title ?? id,
    effect: STRONGEST_FIRST.find((effect) => rows.some((row) => row.effect === effect)) ?? null,
    before: joined('before'),
    after: joined('after'),
    added,
    removed,
    changed,
    rows: rows.map((row) => ({ id: row.id, effect: row.effect, before: row.before, after: row.after, locator: row.locator })),
    flips: flips.filter(({ chapters }) => chapters.includes(id)).reduce((sum, { count }) => sum + count, 0),
  };
}

// --- which contacts flip, and why ------------------------------------------------------------------------------------

function flipsBetween(from: RuleBook, to: RuleBook): Flip[] {
  const [before, after] = [new BruteForce(from), new BruteForce(to)];
  const [oldRules, newRules] = [rulesOf(from), rulesOf(to)];
  const groups = new Map<string, { facts: Facts[]; from: Result; to: Result; clauses: string[]; joint: boolean }>();
  for (const facts of contactsOf(before, after)) {
    const [old] = before.continuations(facts);
    const [now] = after.continuations(facts);
    if (!old || !now || sameResult(old, now)) continue;
    const cause = causeOf(facts, old, { from, to, oldRules, newRules });
    const [resultFrom, resultTo] = [resultOf(old), resultOf(now)];
    const key = JSON.stringify([facts.contactForm, resultFrom, resultTo, cause]);
    const group = groups.get(key);
    if (group) group.facts.push(facts);
    else groups.set(key, { facts: [facts], from: resultFrom, to: resultTo, ...cause });
  }
  return [...groups.values()].map(({ facts, ...rest }) => ({
    facts: facts[0] ?? {},
    shared: sharedBy(facts),
    count: facts.length,
    ...rest,
    chapters: [...new Set(rest.clauses.map((clause) => chapterOf(clause, to) ?? chapterOf(clause, from) ?? ''))],
  }));
}

/** The complete contacts of both books together: a question that one of them does not ask is answered in every way. */
function contactsOf(before: BruteForce, after: BruteForce): Facts[] {
  return after.forms().flatMap((form) => {
    const [olds, news] = [before.complete(form), after.complete(form)];
    const joined = news.flatMap((now) => olds.filter((old) => agree(now.facts, old.facts)).map((old) => ({ ...old.facts, ...now.facts })));
    return [...new Map(joined.map((facts) => [JSON.stringify(Object.entries(facts).sort()), facts])).values()];
  });
}

function agree(a: Facts, b: Facts): boolean {
  return Object.entries(a).every(([id, option]) => b[id] === undefined || b[id] === option);
}

interface Books {
  readonly from: RuleBook;
  readonly to: RuleBook;
  readonly oldRules: ReadonlyMap<string, PlacedSource>;
  readonly newRules: ReadonlyMap<string, PlacedSource>;
}

interface PlacedSource {
  readonly chapter: string;
  readonly rule: RuleSource;
  /** The rule with everything that its effect hangs on, as text. */
  readonly content: string;
}

function rulesOf(book: RuleBook): Map<string, PlacedSource> {
  const clauses = new Map(book.chapters.flatMap((chapter) => chapter.clauses.map((clause) => [clause.id, clause] as const)));
  const authority = (id: string) =>
    clauses.get(id)?.authority ?? book.sources.find((source) => source.id === clauses.get(id)?.source)?.authority;
  return new Map(
    book.chapters.flatMap(({ chapter, rules }) =>
      rules.map((rule) => [rule.id, { chapter: chapter.id, rule, content: JSON.stringify([rule, rule.clauses.map(authority)]) }] as const),
    ),
  );
}

/**
 * The fewest changed rules that give the contact its old result when they are put back, as the clauses they rest on. Only rules that
 * apply to the contact in either book can matter. Where even all of them together do not explain it, all are named.
 */
function causeOf(facts: Facts, old: CompleteContact, books: Books): { clauses: string[]; joint: boolean } {
  const changed = [...new Set([...books.newRules.keys(), ...books.oldRules.keys()])].filter((id) => {
    const [before, now] = [books.oldRules.get(id), books.newRules.get(id)];
    return before?.content !== now?.content && [before, now].some((rule) => rule && holds(rule.rule, facts));
  });
  for (let size = 1; size <= changed.length; size++) {
    for (const set of subsets(changed, size)) {
      const [again] = new BruteForce(putBack(facts, set, books)).continuations(facts);
      if (again && sameResult(again, old)) return { clauses: clausesOf(set, books), joint: size > 1 };
    }
  }
  return { clauses: clausesOf(changed, books), joint: true };
}

/** The new book with these rules as they were, holding only rules that can apply to the contact: enough to answer it. */
function putBack(facts: Facts, ids: readonly string[], { from, to, oldRules, newRules }: Books): RuleBook {
  const rules = [...newRules].map(([id, now]) => (ids.includes(id) ? oldRules.get(id) : now));
  const restored = ids.filter((id) => !newRules.has(id)).map((id) => oldRules.get(id));
  const kept = [...rules, ...restored]
    .filter((rule) => rule !== undefined)
    .filter(({ rule }) => rule.when.contactForm?.includes(facts.contactForm ?? '') ?? true);
  const clauseIds = new Set(to.chapters.flatMap(({ clauses }) => clauses.map(({ id }) => id)));
  const lost = from.chapters.flatMap(({ clauses }) => clauses).filter(({ id }) => !clauseIds.has(id));
  const chapters = to.chapters.map((chapter) => ({
    ...chapter,
    rules: kept.filter((rule) => rule.chapter === chapter.chapter.id).map(({ rule }) => rule),
  }));
  const [first, ...others] = chapters;
  return {
    ...to,
    sources: [...to.sources, ...from.sources],
    chapters: first ? [{ ...first, clauses: [...first.clauses, ...lost] }, ...others] : [],
  };
}

function holds(rule: RuleSource, facts: Facts): boolean {
  return Object.entries(rule.when).every(([id, options]) => options.includes(facts[id] ?? ''));
}

function* subsets<T>(items: readonly T[], size: number, start = 0): Generator<T[]> {
  if (size === 0) yield [];
  for (let index = start; size > 0 && index <= items.length - size; index++) {
    for (const rest of subsets(items, size - 1, index + 1)) yield [items[index] as T, ...rest];
  }
}

/**
 * The clauses of the rules as they are now (of a rule that is gone, those it had): the new and reworded ones among them, or
 * all of them where none is.
 */
function clausesOf(ids: readonly string[], { from, to, oldRules, newRules }: Books): string[] {
  const all = [...new Set(ids.flatMap((id) => (newRules.get(id) ?? oldRules.get(id))?.rule.clauses ?? []))].sort();
  const before = textsOf(from);
  const now = textsOf(to);
  const different = all.filter((clause) => before.get(clause) !== now.get(clause));
  return different.length > 0 ? different : all;
}

function textsOf(book: RuleBook): ReadonlyMap<string, string> {
  return new Map(book.chapters.flatMap(({ clauses }) => clauses.map(({ id, text }) => [id, text] as const)));
}

function chapterOf(clause: string, book: RuleBook): string | undefined {
  return book.chapters.find(({ clauses }) => clauses.some(({ id }) => id === clause))?.chapter.id;
}

function sameResult(a: CompleteContact, b: CompleteContact): boolean {
  return JSON.stringify(resultOf(a)) === JSON.stringify(resultOf(b));
}

function resultOf({ verdict, certainty, contactType, indirectActivity, codes, timing }: CompleteContact): Result {
  return {
    verdict: verdict ?? 'unsettled',
    ...(certainty === undefined ? {} : { certainty }),
    ...(contactType === undefined ? {} : { contactType }),
    ...(indirectActivity === undefined ? {} : { indirectActivity }),
    codes: [...codes],
    ...(timing === undefined ? {} : { timing }),
  };
}

function sharedBy(contacts: readonly Facts[]): Facts {
  const [first = {}, ...others] = contacts;
  return Object.fromEntries(Object.entries(first).filter(([id, option]) => others.every((other) => other[id] === option)));
}
