/** Assesses rows that carry facts. There are few combinations of facts, so each is assessed once. */
import type { Verdict } from '../../contract/rules';
import { assess } from '../../core/rules/assess';
import type { RuleBook } from '../../core/rules/book';
import { chooseBook } from '../assessment';
import type { RuleLibrary } from '../rule-library/library';

export type RowAssessor = (facts: Readonly<Record<string, string>>, book: RuleBook) => Verdict;

/**
 * An assessor that remembers. Facts must be known to the book.
 * It throws a RequestError for a book that leaves gaps or disagrees: such a book never answers.
 */
export function createRowAssessor(library: RuleLibrary): RowAssessor {
  const known = new Map<string, Verdict>();
  return (facts, { id }) => {
    let key = id;
    for (const fact in facts) key += `|${fact}=${facts[fact]}`;
    let verdict = known.get(key);
    if (verdict === undefined) {
      verdict = assess(facts, chooseBook(library, id, undefined)).verdict;
      known.set(key, verdict);
    }
    return verdict;
  };
}
