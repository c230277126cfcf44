/**
 * The heart of the app: `assess(facts, ruleBook)` is pure and total. Every combination of answered and unanswered facts
 * has exactly one answer; what is unanswered is never taken for "no".
 */
import type { Answer, Because, Certainty, Facts, Registration } from '../../contract/rules';
import type { RuleBook } from './book';
import { changesOf } from './change';
import { type Continuations, continuationsOf } from './continuations';
import { checkFacts } from './facts';
import { type DecidingRule, distinct, type Outcome, weaker } from './outcome';
import { CONTACT_FORM, type FormTable, tableOf } from './table';

/** How the rule book was chosen, which the answer repeats. */
export interface AssessOptions {
  /** Neither date nor book was named, so the default book was taken. */
  readonly dateAssumed?: boolean;
}

const NOTHING_TO_REGISTER: Registration = { codes: [] };

/**
 * The whole answer for `facts` under `ruleBook`.
 * @throws FactError when a fact or option is not in the book's vocabulary, or the book's own rules are faulty.
 */
export function assess(facts: Facts, ruleBook: RuleBook, options: AssessOptions = {}): Answer {
  checkFacts(facts, ruleBook);
  const from = {
    ruleBook: { id: ruleBook.id, title: ruleBook.title, status: ruleBook.status, inForce: ruleBook.inForce, hash: ruleBook.hash },
    dateAssumed: options.dateAssumed ?? false,
  };
  const form = facts[CONTACT_FORM];
  const table = form === undefined ? undefined : tableOf(ruleBook).forms.get(form);
  if (table === undefined) {
    return { ...unsettledYet([CONTACT_FORM], []), ignored: Object.keys(facts), ...from };
  }

  const state = continuationsOf(table, facts);
  const ignored = ignoredFacts(facts, table);
  const { verdict } = state;
  if (verdict === 'needs-answers') return { ...unsettledYet(state.missing, state.missingForDetails), ignored, ...from };

  const certainty = weakestCertainty(state.outcomes);
  return {
    verdict,
    ...(certainty === undefined ? {} : { certainty }),
    openPoints: [...new Set(state.outcomes.flatMap((outcome) => outcome.openPoints))],
    registration: commonRegistration(state.outcomes),
    because: becauseOfRules(decidingRules(state)),
    missing: state.missing,
    missingForDetails: state.missingForDetails,
    ...changesOf(table, state, verdict),
    ignored,
    ...from,
  };
}

function unsettledYet(missing: string[], missingForDetails: string[]): Omit<Answer, 'ignored' | 'ruleBook' | 'dateAssumed'> {
  return {
    verdict: 'needs-answers',
    openPoints: [],
    registration: NOTHING_TO_REGISTER,
    because: [],
    missing,
    missingForDetails,
    toChange: [],
    couldOnlyHaveBeen: [],
  };
}

/** The rules that the answered facts alone satisfy; where there are none, all rules of all continuations. Strongest first. */
export function decidingRules(state: Continuations): readonly DecidingRule[] {
  const [first, ...others] = state.outcomes;
  if (first === undefined || others.length === 0) return first?.rules ?? [];
  const whatever = first.rules.filter((rule) => others.every((outcome) => outcome.rules.includes(rule)));
  return whatever.length > 0 ? whatever : [...new Set(state.outcomes.flatMap((outcome) => outcome.rules))];
}

/** The clauses of the rules, in their order, each once. */
export function becauseOfRules(rules: readonly DecidingRule[]): Because[] {
  const [only, ...others] = rules;
  if (only !== undefined && others.length === 0) return [...only.because];
  return distinct(
    rules.flatMap((rule) => rule.because),
    (because) => because.clause,
  );
}

function weakestCertainty(outcomes: readonly Outcome[]): Certainty | undefined {
  return outcomes.map((outcome) => outcome.certainty).reduce((a, b) => (a === undefined || b === undefined ? (a ?? b) : weaker(a, b)));
}

/** What every continuation registers alike. Coded values are shared objects, so identity is equality. */
function commonRegistration(outcomes: readonly Outcome[]): Registration {
  const [first, ...others] = outcomes.map((outcome) => outcome.registration);
  if (first === undefined || others.length === 0) return first ?? NOTHING_TO_REGISTER;
  const { contactType, indirectActivity, timing } = first;
  const everywhere = (holds: (registration: Registration) => boolean) => others.every(holds);
  return {
    ...(contactType && everywhere((other) => other.contactType === contactType) ? { contactType } : {}),
    codes: first.codes.filter((code) => everywhere((other) => other.codes.includes(code))),
    ...(indirectActivity && everywhere((other) => other.indirectActivity === indirectActivity) ? { indirectActivity } : {}),
    ...(timing && everywhere((other) => other.timing === timing) ? { timing } : {}),
  };
}

/** Answered facts that do not belong to the chosen form, or not yet: they have no effect. */
function ignoredFacts(facts: Facts, table: FormTable): string[] {
  const belongs = (id: string): boolean =>
    table.conditions.get(id)?.every(([other, options]) => options.includes(facts[other] ?? '') && belongs(other)) ?? false;
  return Object.keys(facts).filter((id) => !belongs(id));
}
