/** Rules of a book that never have an effect. What clarifications keep from having one is not among them. */
import type { OpenPoint } from '../../contract/rules';
import type { RuleBook } from './book';
import { BruteForce } from './brute-force';
import { pointKey } from './outcome';

/**
 * The book without what clarifications have brought; undefined where they have brought nothing. They may decide so much that a rule
 * or a question of the book as published has nothing left to do. That is no fault of it, so those are looked for here too.
 */
export function officialOnly(book: RuleBook): RuleBook | undefined {
  const local = new Set(book.chapters.flatMap(({ clauses }) => clauses.filter((clause) => clause.local).map(({ id }) => id)));
  if (local.size === 0) return undefined;
  const chapters = book.chapters.map((chapter) => ({
    ...chapter,
    rules: chapter.rules.filter(({ clauses }) => !clauses.some((id) => local.has(id))),
  }));
  return { ...book, chapters };
}

/** Rules that never apply, and points (with their rule) that are never there where a rule answers them. */
export function findIdleRules(book: RuleBook, truth: BruteForce, official: RuleBook | undefined): { rule: string; point?: OpenPoint }[] {
  const inBook = effectsOf(truth);
  // Without clarifications, and with one of them alone: what another one keeps from having an effect is no fault.
  const apart = official ? effectsOf(new BruteForce(official)) : undefined;
  return book.chapters.flatMap(({ rules }, at) =>
    rules.flatMap((rule) => {
      const effects = [rule.id, ...(rule.settles ?? []).map((point) => answerBy(rule.id, pointKey(point)))];
      if (effects.every((effect) => inBook.has(effect) || apart?.has(effect))) return [];
      const alone = official ? effectsOf(new BruteForce(withRule(official, at, rule))) : inBook;
      const idle = effects.map((effect) => !inBook.has(effect) && !alone.has(effect));
      if (idle[0]) return [{ rule: rule.id }];
      return (rule.settles ?? []).filter((_, index) => idle[index + 1]).map((point) => ({ rule: rule.id, point }));
    }),
  );
}

/** Ids of the rules that apply to some contact, and what each answers there. */
function effectsOf(space: BruteForce): ReadonlySet<string> {
  const contacts = space.forms().flatMap((form) => space.complete(form));
  return new Set(contacts.flatMap(({ applying, answers }) => [...applying, ...answers.map(({ rule, point }) => answerBy(rule, point))]));
}

function answerBy(rule: string, point: string): string {
  return `${rule} besvarer ${point}`;
}

function withRule(book: RuleBook, chapter: number, rule: RuleBook['chapters'][number]['rules'][number]): RuleBook {
  return { ...book, chapters: book.chapters.map((other, at) => (at === chapter ? { ...other, rules: [...other.rules, rule] } : other)) };
}
