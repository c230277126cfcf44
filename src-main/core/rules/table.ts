/**
 * A rule book made ready to be asked: for each contact form the facts that are asked and every complete combination of
 * answers ("leaf"), each with the rules that decide it. The spaces are small (hundreds of leaves in all), so that what an
 * unanswered question can still do is read off the leaves instead of being argued about.
 */
import type { Facts, RuleVerdict } from '../../contract/rules';
import type { UnhashedBook } from './book';
import type { Conditions, Fact, RuleSource } from './format';
import { type Fault, type Outcome, outcomeOf, type PlacedRule, type Shared } from './outcome';

/** An asked fact of one contact form. */
export interface AskedFact {
  readonly id: string;
  readonly kind: Fact['kind'];
  readonly options: readonly string[];
  /** Options that advice never proposes. */
  readonly neverProposed: readonly string[];
  /** Earlier facts (by index) and the options of theirs that let this fact belong. */
  readonly belongsTo: readonly Test[];
}

/** "The fact at this index has one of these options", as a bit mask over its options. */
interface Test {
  readonly fact: number;
  readonly mask: number;
}

/** A rule with a verdict, its conditions ready to be tried. */
export interface VerdictRule {
  readonly rule: RuleSource;
  readonly verdict: RuleVerdict;
  readonly tests: readonly Test[];
}

/** One complete combination; its options stand in the table's `cells`. */
export interface Leaf {
  readonly outcome: Outcome;
  /** For each fact the leaves that differ from this one in that fact only. */
  readonly neighbours: readonly (readonly number[])[];
}

export interface FormTable {
  readonly form: string;
  readonly facts: readonly AskedFact[];
  /** The rules of this form that have a verdict, in the order of the book. */
  readonly rules: readonly VerdictRule[];
  readonly leaves: readonly Leaf[];
  /** For each leaf in turn the option index of each asked fact, −1 where the fact does not belong. */
  readonly cells: Int8Array;
  readonly outcomes: readonly Outcome[];
  /** For every fact of the vocabulary that can belong to this form, asked or not: the answers that make it belong. */
  readonly conditions: ReadonlyMap<string, readonly (readonly [fact: string, options: readonly string[]])[]>;
}

/** A combination that the rules answer badly. */
export interface TableFault extends Fault {
  readonly facts: Readonly<Record<string, string>>;
}

export interface Table {
  readonly forms: ReadonlyMap<string, FormTable>;
  readonly faults: readonly TableFault[];
}

/** Prepares a book. Faults are found here, so that a book with any is never asked. */
function buildTable(book: UnhashedBook): Table {
  const faults: TableFault[] = [];
  const forms = new Map<string, FormTable>();
  const rules = placedRules(book);
  for (const { id } of book.facts[0]?.options ?? []) forms.set(id, buildForm(book, id, rules, faults));
  return { forms, faults };
}

/** The fact that every assessment begins with. */
export const CONTACT_FORM = 'contactForm';

/** The facts that are asked for a contact form, in their order. */
export function askedFactsOf(book: UnhashedBook, form: string): readonly AskedFact[] {
  return askedFacts(book.facts, form, rulesOf(placedRules(book), form));
}

function placedRules(book: UnhashedBook): PlacedRule[] {
  return book.chapters.flatMap(({ chapter, rules }) => rules.map((rule) => ({ rule, chapter: chapter.id })));
}

function rulesOf(rules: readonly PlacedRule[], form: string): PlacedRule[] {
  return rules.filter(({ rule }) => rule.when[CONTACT_FORM]?.includes(form) ?? true);
}

function buildForm(book: UnhashedBook, form: string, allRules: readonly PlacedRule[], faults: TableFault[]): FormTable {
  const rules = rulesOf(allRules, form);
  const facts = askedFacts(book.facts, form, rules);
  const tests = rules.map(({ rule }) => testsOf(rule.when, facts));
  const shared: Shared = { coded: new Map(), rules: new Map(), openPoints: new Map() };
  const outcomes = new Map<string, Outcome>();
  const combinations: { values: Int8Array; outcome: Outcome }[] = [];

  for (const values of combinationsOf(facts)) {
    const applying = rules.filter((_, index) => tests[index]?.every((test) => holds(test, values)));
    const found = outcomeOf(book, applying, shared);
    if ('fault' in found) {
      faults.push({ ...found.fault, facts: namedFacts(form, facts, values) });
      continue;
    }
    const known = outcomes.get(found.key) ?? { ...found.outcome, index: outcomes.size };
    outcomes.set(found.key, known);
    combinations.push({ values, outcome: known });
  }
  const verdictRules = rules.flatMap(({ rule }, index) =>
    rule.verdict === undefined ? [] : [{ rule, verdict: rule.verdict, tests: tests[index] ?? [] }],
  );
  const leaves = combinations.map(({ values, outcome }) => ({
    outcome,
    neighbours: facts.map((_, fact) => neighboursOf(values, fact, combinations)),
  }));
  return {
    form,
    facts,
    rules: verdictRules,
    leaves,
    cells: Int8Array.from(combinations.flatMap(({ values }) => [...values])),
    outcomes: [...outcomes.values()],
    conditions: conditionsOf(book.facts, form),
  };
}

/** The facts that some rule of this form reads, with those on which they depend; a fact that no rule reads is not asked. */
function askedFacts(vocabulary: readonly Fact[], form: string, rules: readonly PlacedRule[]): AskedFact[] {
  const read = new Set(rules.flatMap(({ rule }) => Object.keys(rule.when)));
  const possible = vocabulary.filter((fact) => fact.id !== CONTACT_FORM && (fact.belongsTo[CONTACT_FORM]?.includes(form) ?? true));
  for (const fact of [...possible].reverse())
    if (read.has(fact.id)) for (const dependency of Object.keys(fact.belongsTo)) read.add(dependency);
  const asked: AskedFact[] = [];
  for (const fact of possible) {
    if (!read.has(fact.id)) continue;
    asked.push({
      id: fact.id,
      kind: fact.kind,
      options: fact.options.map(({ id }) => id),
      neverProposed: fact.neverProposed,
      belongsTo: testsOf(fact.belongsTo, asked),
    });
  }
  return asked;
}

function conditionsOf(vocabulary: readonly Fact[], form: string): FormTable['conditions'] {
  const possible = vocabulary.filter((fact) => fact.belongsTo[CONTACT_FORM]?.includes(form) ?? true);
  return new Map(possible.map((fact) => [fact.id, Object.entries(fact.belongsTo)]));
}

/** Conditions as tests over the asked facts; the contact form is already settled, and a condition on another form's fact never holds. */
function testsOf(when: Conditions, facts: readonly AskedFact[]): Test[] {
  return Object.entries(when)
    .filter(([id]) => id !== CONTACT_FORM)
    .map(([id, options]) => {
      const fact = facts.findIndex((asked) => asked.id === id);
      return { fact, mask: options.reduce((mask, option) => mask | (1 << (facts[fact]?.options.indexOf(option) ?? 0)), 0) };
    });
}

/** Whether the value that the test looks at is one of its options; an unanswered fact meets no condition. */
export function holds(test: Test, values: Int8Array): boolean {
  const value = values[test.fact];
  return value !== undefined && value >= 0 && (test.mask & (1 << value)) !== 0;
}

/** The facts of a contact as option indexes; facts that do not belong are left out. */
export function valuesOf(table: FormTable, facts: Facts): Int8Array {
  const values = new Int8Array(table.facts.length).fill(-1);
  for (let index = 0; index < values.length; index++) {
    const fact = table.facts[index] as AskedFact;
    const answer = facts[fact.id];
    if (answer !== undefined && belongs(fact, values)) values[index] = fact.options.indexOf(answer);
  }
  return values;
}

/** Whether the fact belongs, given the values of the facts before it (−1: unanswered or not belonging). */
export function belongs(fact: AskedFact, values: Int8Array): boolean {
  return fact.belongsTo.every((test) => holds(test, values));
}

function* combinationsOf(facts: readonly AskedFact[], values = new Int8Array(facts.length).fill(-1), at = 0): Generator<Int8Array> {
  const fact = facts[at];
  if (fact === undefined) yield values.slice();
  else if (!belongs(fact, values)) yield* combinationsOf(facts, values, at + 1);
  else {
    for (let option = 0; option < fact.options.length; option++) {
      values[at] = option;
      yield* combinationsOf(facts, values, at + 1);
    }
    values[at] = -1;
  }
}

/** Leaves that have another option for `fact` and agree on all other facts that belong in both. */
function neighboursOf(values: Int8Array, fact: number, leaves: readonly { values: Int8Array }[]): number[] {
  const neighbours: number[] = [];
  if ((values[fact] ?? -1) < 0) return neighbours;
  leaves.forEach((other, index) => {
    const there = other.values[fact] ?? -1;
    if (there < 0 || there === values[fact]) return;
    if (values.every((value, at) => at === fact || value === other.values[at] || value < 0 || (other.values[at] ?? -1) < 0))
      neighbours.push(index);
  });
  return neighbours;
}

function namedFacts(form: string, facts: readonly AskedFact[], values: Int8Array): Record<string, string> {
  const named: Record<string, string> = { [CONTACT_FORM]: form };
  facts.forEach((fact, index) => {
    const option = fact.options[values[index] ?? -1];
    if (option !== undefined) named[fact.id] = option;
  });
  return named;
}

const tables = new WeakMap<object, Table>();

/** The table of a loaded book, built at its first use and kept as long as the book. */
export function tableOf(book: UnhashedBook): Table {
  let table = tables.get(book);
  if (table === undefined) {
    table = buildTable(book);
    tables.set(book, table);
  }
  return table;
}
