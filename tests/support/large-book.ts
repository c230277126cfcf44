/**
 * A rule book of a size that none has yet, made from a real one so that it is proved clean: rules are cut into one for each option, each
 * half of them in a chapter of its own, and each rests on clauses of its own. It says nothing about ISF.
 */
import { assess } from '../../src-main/core/rules/assess';
import type { RuleBook, UnhashedBook } from '../../src-main/core/rules/book';
import { BruteForce } from '../../src-main/core/rules/brute-force';
import { withoutDate } from '../../src-main/core/rules/facts';
import { faultProblems } from '../../src-main/core/rules/faults';
import type { ChapterFile, ExampleSource, RuleSource } from '../../src-main/core/rules/format';
import { contentHash } from '../../src-main/services/rule-library/content-hash';

/** Chapters that are added, and take every other rule that was cut. */
const NEW_CHAPTERS = 12;

/** The book with at least so many clauses, one of its open verdicts settled to a no, and more rules and chapters. */
export function largeBook(book: RuleBook, clauses: number): RuleBook {
  const settled = withSettled(structuredClone(book));
  const cut = withCutRules(settled);
  const full = withClauses(cut, clauses);
  return hashed({ ...full, chapters: full.chapters.map((chapter) => withExpectations(chapter, full)) });
}

function hashed(book: UnhashedBook): RuleBook {
  const { hash: _hash, ...rest } = book as RuleBook;
  return { ...rest, hash: contentHash(rest) };
}

/** The first open verdict that can become a no without contradicting another rule. */
function withSettled(book: RuleBook): RuleBook {
  const open = book.chapters.flatMap(({ rules }) => rules).filter(({ verdict }) => verdict === 'unsettled');
  for (const { id } of open) {
    const changed = mapRules(book, (rule) => (rule.id === id ? { ...rule, verdict: 'no', openPoints: [] } : rule));
    if (faultProblems(changed).length === 0) return changed;
  }
  throw new Error('no open verdict can be settled by itself');
}

/** Every rule that is tied to several options of a fact becomes one rule for each option that some contact has. */
function withCutRules(book: RuleBook): RuleBook {
  const truth = new BruteForce(book);
  const contacts = truth.forms().flatMap((form) => truth.complete(form));
  const parts = new Map<string, RuleSource[]>();
  for (const rule of book.chapters.flatMap(({ rules }) => rules)) {
    const own = contacts.filter(({ applying }) => applying.includes(rule.id));
    const cuts = Object.entries(rule.when)
      .filter(([, options]) => options.length > 1)
      .map(([fact, options]) => ({ fact, options: options.filter((option) => own.some(({ facts }) => facts[fact] === option)) }));
    const [cut] = cuts.filter(({ options }) => options.length > 1);
    const pieces = cut?.options.map((option) => ({ ...rule, id: `${rule.id}-${option}`, when: { ...rule.when, [cut.fact]: [option] } }));
    if (pieces !== undefined) parts.set(rule.id, pieces);
  }
  const renamed = (id: string): string[] => parts.get(id)?.map((part) => part.id) ?? [id];
  const whole = (rule: RuleSource): RuleSource => ({ ...rule, exceptionTo: rule.exceptionTo.flatMap(renamed) });
  const moved: RuleSource[] = [];
  const chapters = book.chapters.map((chapter) => ({
    ...chapter,
    rules: chapter.rules.flatMap((rule) => {
      const [first, ...others] = (parts.get(rule.id) ?? [rule]).map(whole);
      moved.push(...others);
      return first === undefined ? [] : [first];
    }),
  }));
  const added = Array.from({ length: NEW_CHAPTERS }, (_, at): ChapterFile => {
    const rules = moved.filter((_rule, index) => index % NEW_CHAPTERS === at);
    const id = `90.${at + 1}`;
    return {
      chapter: { id, title: `Øvelse ${id}`, coverage: 'encoded', notHeld: [] },
      clauses: [],
      rules,
      checks: [],
      changes: [],
      examples: [],
    };
  });
  return { ...book, chapters: [...chapters, ...added.filter(({ rules }) => rules.length > 0)] };
}

/** Clauses are added to the rules with a verdict in turn, until there are enough. */
function withClauses(book: RuleBook, clauses: number): RuleBook {
  const deciding = book.chapters.flatMap(({ rules }) => rules).filter(({ verdict }) => verdict !== undefined);
  const missing = clauses - book.chapters.reduce((sum, chapter) => sum + chapter.clauses.length, 0);
  const each = Math.ceil(missing / deciding.length);
  const source = book.sources[0]?.id ?? '';
  const chapters = book.chapters.map((chapter) => {
    const added = chapter.rules
      .filter(({ verdict }) => verdict !== undefined)
      .map((rule) =>
        Array.from({ length: each }, (_, at) => ({
          id: `${rule.id}-ledd-${at + 1}`,
          text: `Øvelsesledd ${at + 1} til ${rule.title}`,
          kind: 'condition' as const,
          source,
          locator: `øvelse, linje ${at + 1}`,
        })),
      );
    const ids = new Map(
      chapter.rules.filter(({ verdict }) => verdict !== undefined).map((rule, at) => [rule.id, added[at]?.map(({ id }) => id) ?? []]),
    );
    return {
      ...chapter,
      clauses: [...chapter.clauses, ...added.flat()],
      rules: chapter.rules.map((rule) => ({ ...rule, clauses: [...rule.clauses, ...(ids.get(rule.id) ?? [])] })),
    };
  });
  return { ...book, chapters };
}

/** The examples expect what the book now answers. */
function withExpectations(chapter: ChapterFile, book: RuleBook): ChapterFile {
  const examples = chapter.examples.map((example): ExampleSource => {
    const { verdict, certainty, because, registration, openPoints, missing, ignored } = assess(withoutDate(example.facts), book);
    const { contactType, indirectActivity, codes } = registration;
    return {
      ...example,
      expect: {
        verdict,
        ...(certainty === undefined ? {} : { certainty }),
        because: because.map(({ clause }) => clause),
        ...(contactType === undefined ? {} : { contactType: contactType.code }),
        ...(indirectActivity === undefined ? {} : { indirectActivity: indirectActivity.code }),
        codes: codes.map(({ code }) => code),
        openPoints: openPoints.map((point) => point.chapter),
        ...(example.expect.missing === undefined ? {} : { missing }),
        ...(example.expect.ignored === undefined ? {} : { ignored }),
      },
    };
  });
  return { ...chapter, examples };
}

function mapRules(book: RuleBook, change: (rule: RuleSource) => RuleSource): RuleBook {
  return { ...book, chapters: book.chapters.map((chapter) => ({ ...chapter, rules: chapter.rules.map(change) })) };
}
