/** Chapters and code lists of a rule book, shaped for reading. */
import type { Chapter, ChapterSummary, CodeList, CodeUse, ReadExample, ReadRule } from '../contract/reading';
import type { Facts } from '../contract/rules';
import { infoOf } from '../core/checks/check-info';
import { assess } from '../core/rules/assess';
import type { RuleBook } from '../core/rules/book';
import { CONTACT_TYPES, INDIRECT_ACTIVITY } from '../core/rules/code-list-ids';
import { sourceOfCode } from '../core/rules/code-source';
import { withoutDate } from '../core/rules/facts';
import type { RuleSource } from '../core/rules/format';
import { becauseOf, certaintyOf } from '../core/rules/outcome';

/** One line on each chapter, in the order of the book. */
export function chapterSummaries(book: RuleBook): ChapterSummary[] {
  return book.chapters.map(({ chapter, clauses, rules, changes, examples }) => ({
    id: chapter.id,
    title: chapter.title,
    coverage: chapter.coverage,
    clauses: clauses.length,
    rules: rules.length,
    changes: changes.length,
    examples: examples.length,
  }));
}

/** Everything in one chapter; undefined when the book has no such chapter. */
export function readChapter(book: RuleBook, id: string): Chapter | undefined {
  const found = book.chapters.find(({ chapter }) => chapter.id === id);
  if (!found) return undefined;
  const allRules = book.chapters.flatMap(({ rules }) => rules);
  const sourceOf = (source: string) => book.sources.find((candidate) => candidate.id === source);
  return {
    ...found.chapter,
    clauses: found.clauses.map((clause) => ({
      id: clause.id,
      kind: clause.kind,
      text: clause.text,
      source: sourceOf(clause.source)?.title ?? clause.source,
      locator: clause.locator,
      authority: clause.authority ?? sourceOf(clause.source)?.authority ?? 'vendor',
      year: clause.year ?? sourceOf(clause.source)?.year ?? book.year,
      ...(clause.local === undefined ? {} : { local: clause.local }),
      rules: allRules.filter((rule) => rule.clauses.includes(clause.id)).map((rule) => rule.id),
    })),
    rules: found.rules.map((rule) => readRule(book, rule)),
    checks: found.checks.map((check) => infoOf(check, book)),
    changes: found.changes.map((change) => ({ ...change, source: sourceOf(change.source)?.title ?? change.source })),
    examples: found.examples.map(({ id: example, title, trap, facts }) => ({
      id: example,
      title,
      ...(trap === undefined ? {} : { trap }),
      facts,
      ...answerTo(book, facts),
    })),
  };
}

function readRule(book: RuleBook, rule: RuleSource): ReadRule {
  return {
    id: rule.id,
    title: rule.title,
    when: Object.entries(rule.when).map(([fact, options]) => ({ fact, options })),
    ...(rule.settles === undefined ? {} : { settles: rule.settles }),
    ...(rule.verdict === undefined ? {} : { verdict: rule.verdict }),
    ...(rule.verdict === undefined || rule.verdict === 'unsettled'
      ? {}
      : {
          certainty: certaintyOf(
            rule,
            rule.clauses.map((clause) => becauseOf(book, clause)),
          ),
        }),
    ...(rule.whenVerdict === undefined ? {} : { whenVerdict: rule.whenVerdict }),
    clauses: rule.clauses,
    openPoints: rule.openPoints,
    ...(rule.settles === undefined ? {} : { settles: rule.settles }),
    registration: codesOf(rule).map(({ system, code, certainty, note }) => {
      const list = book.codeSystems.find(({ id }) => id === system);
      const label = list?.codes.find((row) => row.code === code)?.label ?? code;
      return {
        system,
        code,
        label,
        source: list === undefined ? system : sourceOfCode(list, code),
        certainty,
        ...(note === undefined ? {} : { note }),
      };
    }),
    ...(rule.registration?.timing === undefined ? {} : { timing: rule.registration.timing }),
  };
}

/** Every code that a rule registers, alternatives as rows of their own. */
function codesOf({ registration }: RuleSource) {
  const of = (system: string, value: NonNullable<RuleSource['registration']>['contactType']) =>
    value ? [value.code, ...value.or].map((code) => ({ system, code, certainty: value.certainty, note: value.note })) : [];
  return [
    ...of(CONTACT_TYPES, registration?.contactType),
    ...of(INDIRECT_ACTIVITY, registration?.indirectActivity),
    ...(registration?.codes ?? []).flatMap((value) => of(value.system, value)),
  ];
}

/** What the book answers to the facts of an example. */
function answerTo(book: RuleBook, facts: Facts): Pick<ReadExample, 'verdict' | 'certainty'> {
  const { verdict, certainty } = assess(withoutDate(facts), book);
  return { verdict, ...(certainty === undefined ? {} : { certainty }) };
}

/** The code lists of the book. */
export function codeLists(book: RuleBook): CodeList[] {
  return book.codeSystems;
}

/** Everywhere a code matters: rules that register it, clauses that name it, examples that get it or carry it in their title. */
export function codeUse(book: RuleBook, system: string, code: string): CodeUse {
  const registering = book.chapters.flatMap(({ chapter, rules }) =>
    rules
      .filter((rule) => codesOf(rule).some((value) => value.system === system && value.code === code))
      .map(({ id, title, verdict }) => ({ rule: id, title, chapter: chapter.id, ...(verdict === undefined ? {} : { verdict }) })),
  );
  const named = naming(system, code);
  return {
    registeredBy: registering,
    clauses: book.chapters.flatMap(({ chapter, clauses }) =>
      clauses
        .filter(({ text, locator }) => named.test(text) || named.test(locator))
        .map(({ id, text }) => ({ id, chapter: chapter.id, text })),
    ),
    examples: book.chapters.flatMap(({ examples }) =>
      examples
        .filter(({ title, facts }) => named.test(title) || registersIn(book, facts, system, code))
        .map(({ id, title, facts, trap }) => ({ id, title, facts, ...(trap === undefined ? {} : { trap }) })),
    ),
  };
}

function registersIn(book: RuleBook, facts: Facts, system: string, code: string): boolean {
  const { contactType, indirectActivity, codes } = assess(withoutDate(facts), book).registration;
  const values = [contactType, indirectActivity, ...codes].filter((value) => value !== undefined);
  return values.some(
    (value) => value.system === system && [value.code, ...(value.alternatives ?? []).map((other) => other.code)].includes(code),
  );
}

/** How a text names a code: letter codes as they are, bare numbers only beside the name of their list. */
function naming(system: string, code: string): RegExp {
  const escaped = code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (!/^\d+$/.test(code)) return new RegExp(`(?<![\\p{L}\\d])${escaped}(?![\\p{L}\\d])`, 'iu');
  const list = NUMBERED[system];
  // "kontakttype 7, 12 og 13" names all three.
  return list === undefined ? /(?!)/ : new RegExp(`${list}\\s*=?\\s*(?:\\d+(?:,|\\s+(?:og|eller))\\s*)*${escaped}(?!\\d)`, 'iu');
}

const NUMBERED: Readonly<Record<string, string>> = {
  [CONTACT_TYPES]: 'kontakttype',
  [INDIRECT_ACTIVITY]: 'indirekte aktivitet',
  '8406': 'omsorgsnivå',
};
