/** Answers for the fact columns: complete and incomplete ones, and some that do not belong to their contact. */
import type { RuleBook } from '../../../core/rules/book';
import { CONTACT_FORM } from '../../../core/rules/table';
import type { Draw } from './draw';

type Facts = Readonly<Record<string, string>>;

/** Questions that have a column of the contact itself. */
const OF_THE_CONTACT: readonly string[] = ['copay', 'serviceArea'];

/** So many sets of answers, without those that the contact's own columns hold. One in twenty is empty. */
export function factSets(book: RuleBook, draw: Draw, count: number): readonly (Facts | undefined)[] {
  return Array.from({ length: count }, () => (draw.percent(5) ? undefined : oneSet(book, draw)));
}

function oneSet(book: RuleBook, draw: Draw): Facts {
  const facts: Record<string, string> = {};
  const isComplete = draw.percent(60);
  for (const fact of book.facts) {
    if (OF_THE_CONTACT.includes(fact.id)) continue;
    const belongs = Object.entries(fact.belongsTo).every(([id, options]) => options.includes(facts[id] ?? ''));
    const answered = fact.id === CONTACT_FORM || draw.percent(belongs ? (isComplete ? 100 : 70) : 2);
    if (answered) facts[fact.id] = draw.oneOf(fact.options).id;
  }
  return facts;
}

/** The answers of a contact: a set, and what its own columns say. Undefined where there is no set. */
export function factsOf(set: Facts | undefined, copay: string, serviceArea: string): Facts | undefined {
  if (set === undefined) return undefined;
  return { ...set, ...(copay === '' ? {} : { copay }), ...(serviceArea === '' ? {} : { serviceArea }) };
}
