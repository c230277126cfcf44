/** Checks facts against the vocabulary of a rule book. */
import type { Facts } from '../../contract/rules';
import type { RuleBook } from './book';

/** Facts that cannot be used. `message` is Norwegian and names the fact and what is allowed. */
export class FactError extends Error {
  override readonly name = 'FactError';
}

/** @throws FactError for an unknown fact, an unknown option, or a value that is not one option. */
export function checkFacts(
  facts: Readonly<Record<string, unknown>>,
  book: Pick<RuleBook, 'facts'>,
): asserts facts is Readonly<Record<string, string>> {
  for (const id of Object.keys(facts)) {
    const value = facts[id];
    const fact = book.facts.find((candidate) => candidate.id === id);
    if (fact === undefined)
      throw new FactError(`Ukjent opplysning «${id}». Tillatt: ${book.facts.map((known) => known.id).join(', ')}, contactDate.`);
    if (fact.options.some((option) => option.id === value)) continue;
    const wrong = typeof value === 'string' ? `Ukjent svar «${value}» på «${id}»` : `«${id}» skal ha ett svar, ikke ${described(value)}`;
    throw new FactError(`${wrong}. Tillatt: ${fact.options.map((option) => option.id).join(', ')}.`);
  }
}

function described(value: unknown): string {
  if (value === null) return 'null (utelat den i stedet)';
  if (Array.isArray(value)) return 'en liste';
  if (typeof value === 'object') return 'et objekt';
  return `${typeof value === 'number' ? 'et tall' : 'en sannhetsverdi'} (${String(value)})`;
}

/** The facts without the contact date, which picks the book and is no question in it. */
export function withoutDate({ contactDate: _date, ...facts }: Facts): Facts {
  return facts;
}
