/** Rule books with one fault each: the measure of whether worked examples and certificate would notice a slip of the pen. */
import type { RuleBook } from '../../src-main/core/rules/book';
import { BruteForce } from '../../src-main/core/rules/brute-force';
import { certify, isClean } from '../../src-main/core/rules/certificate';
import { exampleProblems } from '../../src-main/core/rules/examples';
import { faultProblems } from '../../src-main/core/rules/faults';
import type { RuleSource } from '../../src-main/core/rules/format';
import { referenceProblems } from '../../src-main/core/rules/references';

export type MutantKind = 'condition' | 'option' | 'verdict' | 'clause-link';

export interface Mutant {
  readonly kind: MutantKind;
  readonly rule: string;
  /** What was changed, for the report. */
  readonly change: string;
  readonly book: RuleBook;
}

const VERDICTS = ['yes', 'no', 'unsettled'] as const;
const KINDS: readonly MutantKind[] = ['condition', 'option', 'verdict', 'clause-link'];

/** `count` different mutants of a book, the kinds in turn, the same for the same random numbers. */
export function mutantsOf(book: RuleBook, count: number, random: () => number): Mutant[] {
  const rules = book.chapters.flatMap((chapter) => chapter.rules);
  const mutants = new Map<string, Mutant>();
  for (let attempt = 0; mutants.size < count && attempt < count * 50; attempt++) {
    const kind = KINDS[mutants.size % KINDS.length] as MutantKind;
    const rule = pick(rules, random);
    const mutated = rule && mutate(kind, rule, book, random);
    if (rule && mutated)
      mutants.set(`${rule.id} ${mutated.change}`, { kind, rule: rule.id, change: mutated.change, book: withRule(book, mutated.rule) });
  }
  return [...mutants.values()];
}

/** What notices the mutant: the checks of the data, the worked examples or the certificate; undefined when it survives. */
export function caughtBy({ book }: Mutant, inForce: readonly RuleBook[]): 'examples' | 'certificate' | undefined {
  if (referenceProblems(book).length > 0 || faultProblems(book).length > 0) return 'certificate';
  if (exampleProblems(book).length > 0) return 'examples';
  const others = inForce.filter(({ id }) => id !== book.id);
  return isClean(certify(book, book.inForce ? [...others, book] : others)) ? undefined : 'certificate';
}

/** True when the mutant answers every complete contact exactly as the book does: there is nothing to notice. */
export function isEquivalent(mutant: Mutant, book: RuleBook): boolean {
  return JSON.stringify(everyAnswer(mutant.book)) === JSON.stringify(everyAnswer(book));
}

function everyAnswer(book: RuleBook): unknown {
  const space = new BruteForce(book);
  return space
    .forms()
    .map((form) => space.complete(form).map(({ facts, verdict, clauses, details }) => [facts, verdict, [...clauses].sort(), details]));
}

function mutate(
  kind: MutantKind,
  rule: RuleSource,
  book: RuleBook,
  random: () => number,
): { rule: RuleSource; change: string } | undefined {
  const conditions = Object.entries(rule.when).filter(([fact]) => fact !== 'contactForm');
  const [fact, options] = pick(conditions, random) ?? [];
  switch (kind) {
    case 'condition': {
      if (fact === undefined) return undefined;
      const { [fact]: _gone, ...when } = rule.when;
      return { rule: { ...rule, when }, change: `without its condition on ${fact}` };
    }
    case 'option': {
      if (fact === undefined || options === undefined) return undefined;
      const all = book.facts.find(({ id }) => id === fact)?.options.map(({ id }) => id) ?? [];
      const out = pick(options, random);
      const into = pick(
        all.filter((option) => !options.includes(option)),
        random,
      );
      if (out === undefined || into === undefined) return undefined;
      return {
        rule: { ...rule, when: { ...rule.when, [fact]: options.map((option) => (option === out ? into : option)) } },
        change: `${fact}: ${into} instead of ${out}`,
      };
    }
    case 'verdict': {
      const verdict =
        rule.verdict &&
        pick(
          VERDICTS.filter((other) => other !== rule.verdict),
          random,
        );
      return verdict && { rule: { ...rule, verdict }, change: `${verdict} instead of ${rule.verdict}` };
    }
    case 'clause-link': {
      const out = pick(rule.clauses, random);
      const all = book.chapters.flatMap(({ clauses }) => clauses.map(({ id }) => id)).filter((id) => !rule.clauses.includes(id));
      const into = pick(all, random);
      if (rule.verdict === undefined || out === undefined || into === undefined) return undefined;
      return { rule: { ...rule, clauses: rule.clauses.map((id) => (id === out ? into : id)) }, change: `clause ${into} instead of ${out}` };
    }
  }
}

function withRule(book: RuleBook, mutated: RuleSource): RuleBook {
  const chapters = book.chapters.map((chapter) => ({
    ...chapter,
    rules: chapter.rules.map((rule) => (rule.id === mutated.id ? mutated : rule)),
  }));
  return { ...book, chapters };
}

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}
