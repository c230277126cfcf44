/** What would have to be different: the smallest honest corrections, and apart from them what could only have happened otherwise. */
import type { Change, CouldOnlyHaveBeen, RuleVerdict } from '../../contract/rules';
import { type Continuations, outcomesFrom, verdictFrom } from './continuations';
import { distinct, type Outcome } from './outcome';
import { type AskedFact, belongs, type FormTable } from './table';

/** Corrections and what-ifs for a settled verdict. Both lists may be empty. */
export function changesOf(
  table: FormTable,
  state: Continuations,
  verdict: RuleVerdict,
): { toChange: Change[]; couldOnlyHaveBeen: CouldOnlyHaveBeen[] } {
  return { toChange: smallestCorrections(table, state, verdict), couldOnlyHaveBeen: otherwise(table, state, verdict) };
}

interface Correction {
  readonly fact: number;
  readonly option: number;
}

/**
 * Every smallest set of answered registration facts whose correction takes the verdict from not-yes to yes, or from yes
 * to not-yes. Tried by size, and a set that holds one already found is skipped: none of the rest can be smaller.
 */
function smallestCorrections(table: FormTable, state: Continuations, verdict: RuleVerdict): Change[] {
  const single = table.facts.flatMap((fact, index) => correctionsOf(fact, state.values[index] ?? -1, index));
  const found: { set: readonly Correction[]; change: Change }[] = [];
  for (const set of setsBySize(single)) {
    if (found.some((smaller) => smaller.set.every((part) => set.includes(part)))) continue;
    const values = corrected(table, state.values, set);
    const changed = verdictFrom(table, values);
    if (changed === 'needs-answers' || (changed === 'yes') === (verdict === 'yes')) continue;
    const named = Object.fromEntries(
      set.map(({ fact, option }) => [table.facts[fact]?.id ?? '', table.facts[fact]?.options[option] ?? '']),
    );
    found.push({ set, change: { set: named, verdict: changed, clauses: clausesOf(outcomesFrom(table, values)) } });
  }
  return found.map(({ change }) => change);
}

/** The other options that an answered registration may be corrected to. */
function correctionsOf(fact: AskedFact, value: number, index: number): Correction[] {
  const answered = fact.options[value];
  if (fact.kind !== 'registration' || answered === undefined || fact.neverProposed.includes(answered)) return [];
  return fact.options.flatMap((option, at) => (at === value || fact.neverProposed.includes(option) ? [] : [{ fact: index, option: at }]));
}

/** All sets that correct each fact at most once, smaller sets first. */
function setsBySize(single: readonly Correction[]): Correction[][] {
  let sets: Correction[][] = [[]];
  for (const correction of single) {
    sets = [...sets, ...sets.filter((set) => set.every(({ fact }) => fact !== correction.fact)).map((set) => [...set, correction])];
  }
  return sets.filter((set) => set.length > 0).sort((a, b) => a.length - b.length);
}

/** Happened facts whose other options, alone, would have answered otherwise. The contact form itself is not among them. */
function otherwise(table: FormTable, state: Continuations, verdict: RuleVerdict): CouldOnlyHaveBeen[] {
  return table.facts.flatMap((fact, index) => {
    const value = state.values[index] ?? -1;
    if (fact.kind !== 'happened' || value < 0) return [];
    const options = fact.options.flatMap((option, at) => {
      const changed = at === value ? verdict : verdictFrom(table, corrected(table, state.values, [{ fact: index, option: at }]));
      return changed === verdict ? [] : [{ option, verdict: changed }];
    });
    return options.length === 0 ? [] : [{ fact: fact.id, options }];
  });
}

/** The values after a correction; facts that no longer belong fall out. */
function corrected(table: FormTable, values: Int8Array, set: readonly Correction[]): Int8Array {
  const changed = new Int8Array(values.length).fill(-1);
  table.facts.forEach((fact, index) => {
    if (belongs(fact, changed)) changed[index] = set.find((correction) => correction.fact === index)?.option ?? values[index] ?? -1;
  });
  return changed;
}

function clausesOf(outcomes: readonly Outcome[]): string[] {
  return distinct(
    outcomes.flatMap((outcome) => outcome.rules.flatMap((rule) => rule.because.map(({ clause }) => clause))),
    (clause) => clause,
  );
}
