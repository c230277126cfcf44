import type { CheckSummary } from '../../../../src-main/contract/checks';
import type { RuleBookSummary } from '../../../../src-main/contract/rules';

/** The rule book in force in a month: the one whose clauses a finding names. Outside all of them, the first that the file was checked against. */
export function bookOf(books: readonly RuleBookSummary[], month: string, used: CheckSummary['ruleBooks']): RuleBookSummary | undefined {
  return (
    books.find(({ inForce, validFrom, validTo }) => inForce && validFrom.slice(0, 7) <= month && month <= validTo.slice(0, 7)) ??
    books.find(({ id }) => id === used[0]?.id)
  );
}
