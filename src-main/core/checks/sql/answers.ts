/**
 * Every answer of a rule book as a table to look up in. There are few combinations of answers, so each is assessed once by the engine
 * itself, and SQL has no rules of its own: it only brings the answers of a contact into the form that the table has.
 */
import { assess } from '../../rules/assess';
import type { RuleBook } from '../../rules/book';
import { BruteForce } from '../../rules/brute-force';
import { type AskedFact, CONTACT_FORM, type FormTable, tableOf } from '../../rules/table';
import { column } from './columns';
import { list } from './conditions';
import type { Dialect } from './dialect';

/** What an answer says, as the view gives it. */
export interface Outcome {
  /** Its number in the book, from 1. */
  readonly number: number;
  readonly verdict: string;
  /** Empty where there is none. */
  readonly certainty: string;
  /** Ids of the clauses, strongest first, with a space between. */
  readonly clauses: string;
}

export interface Answers {
  readonly outcomes: readonly Outcome[];
  readonly keys: readonly { readonly key: string; readonly outcome: number }[];
}

const BETWEEN = '|';

/** All answers of a book that was checked. */
export function answersOf(book: RuleBook): Answers {
  const space = new BruteForce(book);
  const outcomes = new Map<string, Outcome>();
  const keys = [...tableOf(book).forms].flatMap(([form, table]) =>
    space.reachable(form).map((facts) => {
      const { verdict, certainty = '', because } = assess(facts, book);
      const clauses = because.map(({ clause }) => clause).join(' ');
      const content = JSON.stringify([verdict, certainty, clauses]);
      const outcome = outcomes.get(content) ?? { number: outcomes.size + 1, verdict, certainty, clauses };
      outcomes.set(content, outcome);
      return { key: [form, ...table.facts.map(({ id }) => facts[id] ?? '')].join(BETWEEN), outcome: outcome.number };
    }),
  );
  return { outcomes: [...outcomes.values()], keys };
}

/** The key of a row r under a book: the answers that count for its form, in the order of the questions. */
export function answerKey(book: RuleBook, dialect: Dialect): string {
  const forms = [...tableOf(book).forms].map(([form, table]) => `WHEN ${dialect.text(form)} THEN ${keyOfForm(form, table, dialect)}`);
  return `CASE ${column('r', CONTACT_FORM)}\n    ${forms.join('\n    ')}\n  END`;
}

function keyOfForm(form: string, table: FormTable, dialect: Dialect): string {
  const answers = table.facts.map((fact) => {
    const conditions = belonging(fact, table, dialect);
    const answer = column('r', fact.id);
    return conditions.length === 0 ? answer : `CASE WHEN ${conditions.join(' AND ')} THEN ${answer} ELSE '' END`;
  });
  return [dialect.text(form), ...answers].join(` || ${dialect.text(BETWEEN)} || `);
}

/** What must be answered, and how, for an answer to count; the form is known. As `valuesOf`, with the facts it depends on in turn. */
function belonging(fact: AskedFact, table: FormTable, dialect: Dialect): string[] {
  return fact.belongsTo.flatMap(({ fact: at, mask }) => {
    const other = table.facts[at];
    if (other === undefined) return ['1 = 0'];
    const options = other.options.filter((_, index) => (mask & (1 << index)) !== 0);
    return [...belonging(other, table, dialect), `${column('r', other.id)} IN ${list(options, dialect)}`];
  });
}
