/**
 * The heart of the app: `assess(facts, ruleBook)` is pure and total. Every combination of answered and unanswered facts
 * has exactly one answer; what is unanswered is never taken for "no".
 */
import type { Answer, Because, Certainty, Clarified, Facts, OpenPoint, Registration } from '../../contract/rules';
import type { RuleBook } from './book';
import { changesOf } from './change';
import { type Continuations, continuationsOf } from './continuations';
import { checkFacts } from './facts';
import { clarifiedKey, type DecidingRule, type Outcome, weaker } from './outcome';
import { commonRegistration } from './registration';
import { distinct } from './sharing';
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
    ruleBook: answeredFrom(ruleBook),
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
  const openPoints = [...new Set(state.outcomes.flatMap((outcome) => outcome.openPoints))];
  const clarified = clarifiedIn(state.outcomes, openPoints);
  return {
    verdict,
    ...(certainty === undefined ? {} : { certainty }),
    openPoints,
    ...(clarified.length === 0 ? {} : { clarified }),
    registration: commonRegistration(state.outcomes.map((outcome) => outcome.registration)),
    because: becauseOfRules(decidingRules(state)),
    missing: state.missing,
    missingForDetails: state.missingForDetails,
    ...changesOf(table, state, verdict),
    ignored,
    ...from,
  };
}

function answeredFrom({ id, title, status, inForce, hash, shelf }: RuleBook): Answer['ruleBook'] {
  return { id, title, status, inForce, hash, ...(shelf === undefined ? {} : { shelf }) };
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
  const whatever = commonRules(state);
  return whatever.length > 0 ? whatever : [...new Set(state.outcomes.flatMap((outcome) => outcome.rules))];
}

/** No rule decides whatever is answered: which of the deciding rules it is, the open answers say. */
export function rulesVary(state: Continuations): boolean {
  return state.outcomes.length > 1 && commonRules(state).length === 0;
}

function commonRules(state: Continuations): readonly DecidingRule[] {
  const [first, ...others] = state.outcomes;
  if (first === undefined || others.length === 0) return first?.rules ?? [];
  return first.rules.filter((rule) => others.every((outcome) => outcome.rules.includes(rule)));
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

/**
 * The answered open points. Open points are joined and never dropped (decision 007), so one is told as answered only where every
 * continuation that has it answers it; where any leaves it open it stands among the open ones alone. All clauses that answer it in
 * some continuation are named, as for the reasons.
 */
function clarifiedIn(outcomes: readonly Outcome[], openPoints: readonly OpenPoint[]): Clarified[] {
  const all = outcomes.flatMap((outcome) => outcome.clarified);
  return all.length === 0
    ? []
    : distinct(
        all.filter(({ point }) => !openPoints.includes(point)),
        clarifiedKey,
      );
}

/** Answered facts that do not belong to the chosen form, or not yet: they have no effect. */
function ignoredFacts(facts: Facts, table: FormTable): string[] {
  const belongs = (id: string): boolean =>
    table.conditions.get(id)?.every(([other, options]) => options.includes(facts[other] ?? '') && belongs(other)) ?? false;
  return Object.keys(facts).filter((id) => !belongs(id));
}
