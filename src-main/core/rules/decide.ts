/** Verdict and clauses alone, by trying each rule once: for many contacts at a time, where nobody asks what is missing. */
import type { Facts, RuleVerdict } from '../../contract/rules';
import type { RuleBook } from './book';
import { CONTACT_FORM, holds, tableOf, type VerdictRule, valuesOf } from './table';

export interface Decision {
  /** Undefined where the answered facts alone meet no rule. For a complete contact it is always there. */
  readonly verdict: RuleVerdict | undefined;
  /** Ids of the deciding rules, in the order of the book. */
  readonly rules: readonly string[];
  /** Ids of the clauses they rest on. */
  readonly clauses: readonly string[];
}

/** The decision for facts that `assess` accepts under the same book. */
export function decide(facts: Facts, ruleBook: RuleBook): Decision {
  const table = tableOf(ruleBook).forms.get(facts[CONTACT_FORM] ?? '');
  if (table === undefined) return { verdict: undefined, rules: [], clauses: [] };
  const values = valuesOf(table, facts);
  const met: VerdictRule[] = [];
  for (const rule of table.rules) if (rule.tests.every((test) => holds(test, values))) met.push(rule);
  const deciding = met.filter(({ rule }) => !met.some((other) => other.rule.exceptionTo.includes(rule.id)));

  const rules: string[] = [];
  const clauses: string[] = [];
  for (const { rule } of deciding) {
    rules.push(rule.id);
    for (const clause of rule.clauses) if (!clauses.includes(clause)) clauses.push(clause);
  }
  return { verdict: deciding[0]?.verdict, rules, clauses };
}
