/** Rules that tell of a conflict: where two clarifications say otherwise, the answer gets an open point that names both. */
import type { OpenPoint } from '../../contract/rules';
import type { Conditions, RuleSource } from '../rules/format';
import type { PlacedRule } from '../rules/outcome';
import { pointKey } from '../rules/outcome';
import { both } from './conditions';
import { type Conflict, otherFields } from './conflicts';
import type { Fitting } from './fit';
import { dayInWords } from './words';

/**
 * The rules for all conflicts, each in the chapter of the first of its two: for exactly the contacts where both would apply. A verdict
 * applies wherever its conditions hold; an answer to an open point only where that point is open. Two answers that meet only where a
 * third one gives a verdict get none: the conflict of each with that one tells of it.
 */
export function disagreementRules(conflicts: readonly Conflict[]): PlacedRule[] {
  // Ids of clarifications begin with `lokal-`, so that these are never taken.
  return conflicts
    .flatMap(rulesOf)
    .map(({ chapter, rule }, index) => ({ chapter, rule: { ...rule, id: `${chapter}/lokal.uenighet-${index + 1}` } }));
}

function rulesOf({ a, b }: Conflict): { chapter: string; rule: Omit<RuleSource, 'id'> }[] {
  const { chapter } = a.compiled;
  const when = both(a.compiled.rule.when, b.compiled.rule.when);
  if (when === undefined) return [];
  const text = `To lokale avklaringer er uenige: ${who(a)} og ${who(b)}. Gjør opp hvilken som gjelder, i Innstillinger, Avklaringer.`;
  const telling = (whenOpen: readonly OpenPoint[]) => ({ chapter, rule: ruleOf(when, { chapter, text, disagreement: true }, whenOpen) });
  if (a.compiled.rule.verdict !== undefined || b.compiled.rule.verdict !== undefined) return [telling([])];
  return openTogether(a, b).map(telling);
}

function who({ placed: { clarification } }: Fitting): string {
  return `${clarification.responsible.trim()} (${dayInWords(clarification.decidedOn)})`;
}

/** Of two that give no verdict: the points that must be open together for both to apply and differ. */
function openTogether(a: Fitting, b: Fitting): OpenPoint[][] {
  const anyPoint = otherFields(a.placed.clarification.registration, b.placed.clarification.registration);
  const [first, second] = [a.compiled.rule.settles ?? [], b.compiled.rule.settles ?? []];
  const pairs = first.flatMap((own) => second.map((other) => ({ own, other, isSame: pointKey(own) === pointKey(other) })));
  const both = a.concerned.filter((contact) => b.concerned.includes(contact));
  return pairs
    .filter(({ isSame }) => isSame || anyPoint)
    .filter(({ own, other }) => both.some(({ openPoints }) => openPoints.has(pointKey(own)) && openPoints.has(pointKey(other))))
    .map(({ own, other, isSame }) => (isSame ? [own] : [own, other]));
}

function ruleOf(when: Conditions, point: OpenPoint, whenOpen: readonly OpenPoint[]): Omit<RuleSource, 'id'> {
  return {
    title: 'To lokale avklaringer er uenige.',
    when,
    interpreted: false,
    exceptionTo: [],
    clauses: [],
    openPoints: [point],
    ...(whenOpen.length === 0 ? {} : { whenOpen: [...whenOpen] }),
  };
}
