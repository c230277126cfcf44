/** Assesses rows that carry facts. There are few combinations of facts, so each is assessed once. */
import type { Verdict } from '../../contract/rules';
import { assess } from '../../core/rules/assess';
import type { RuleBook } from '../../core/rules/book';

export type RowAssessor = (facts: Readonly<Record<string, string>>, book: RuleBook) => Verdict;

/** An assessor that remembers. Facts must be known to the book. */
export function createRowAssessor(): RowAssessor {
  const known = new Map<string, Verdict>();
  return (facts, book) => {
    let key = book.id;
    for (const id in facts) key += `|${id}=${facts[id]}`;
    let verdict = known.get(key);
    if (verdict === undefined) {
      verdict = assess(facts, book).verdict;
      known.set(key, verdict);
    }
    return verdict;
  };
}
