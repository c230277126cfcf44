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
 * The rules for one conflict, in the chapter of the first: for exactly the contacts where both would apply. A verdict applies wherever
 * its conditions hold; an answer to an open point only where that point is open.
 */
export function disagreementRules({ a, b }: Conflict): PlacedRule[] {
  const { chapter } = a.compiled;
  const when = both(a.compiled.rule.when, b.compiled.rule.when);
  if (when === undefined) return [];
  const text = `To lokale avklaringer er uenige: ${who(a)} og ${who(b)}. Gjør opp hvilken som gjelder, i Innstillinger, Avklaringer.`;
  const id = `${chapter}/lokal-uenighet-${nameOf(a)}-og-${nameOf(b)}`;
  const pairs = openTogether(a, b);
  const tell = (ruleId: string, whenOpen: readonly OpenPoint[]): PlacedRule => ({
    chapter,
    rule: ruleOf(ruleId, when, [{ chapter, text, disagreement: true }], whenOpen),
  });
  if (pairs.length === 0) return [tell(id, [])];
  return pairs.map((points, index) => tell(pairs.length === 1 ? id : `${id}-${index + 1}`, points));
}

function who({ placed: { clarification } }: Fitting): string {
  return `${clarification.responsible.trim()} (${dayInWords(clarification.decidedOn)})`;
}

/** What names a clarification in the ids of its parts. */
function nameOf({ compiled }: Fitting): string {
  return compiled.rule.id.slice(`${compiled.chapter}/lokal-`.length);
}

/** Where neither gives a verdict: the points that must be open together for both to apply and differ. Else none. */
function openTogether(a: Fitting, b: Fitting): OpenPoint[][] {
  if (a.compiled.rule.verdict !== undefined || b.compiled.rule.verdict !== undefined) return [];
  const anyPoint = otherFields(a.placed.clarification.registration, b.placed.clarification.registration);
  const [first, second] = [a.compiled.rule.settles ?? [], b.compiled.rule.settles ?? []];
  const pairs = first.flatMap((own) => second.map((other) => ({ own, other, isSame: pointKey(own) === pointKey(other) })));
  const both = a.concerned.filter((contact) => b.concerned.includes(contact));
  return pairs
    .filter(({ isSame }) => isSame || anyPoint)
    .filter(({ own, other }) => both.some(({ openPoints }) => openPoints.has(pointKey(own)) && openPoints.has(pointKey(other))))
    .map(({ own, other, isSame }) => (isSame ? [own] : [own, other]));
}

function ruleOf(id: string, when: Conditions, openPoints: OpenPoint[], whenOpen: readonly OpenPoint[]): RuleSource {
  return {
    id,
    title: 'To lokale avklaringer er uenige.',
    when,
    interpreted: false,
    exceptionTo: [],
    clauses: [],
    openPoints,
    ...(whenOpen.length === 0 ? {} : { whenOpen: [...whenOpen] }),
  };
}
