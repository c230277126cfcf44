/** What would have to be different: the smallest honest corrections, and apart from them what could only have happened otherwise. */
import type { Change, CouldOnlyHaveBeen, RuleVerdict, Verdict } from '../../contract/rules';
import { type Continuations, outcomesFrom, verdictFrom } from './continuations';
import type { Outcome } from './outcome';
import { distinct } from './sharing';
import { type AskedFact, belongs, type FormTable, type Leaf } from './table';

/** Corrections and what-ifs for a settled verdict. Both lists may be empty. */
export function changesOf(
  table: FormTable,
  state: Continuations,
  verdict: RuleVerdict,
): { toChange: Change[]; couldOnlyHaveBeen: CouldOnlyHaveBeen[] } {
  const single = singleChanges(table, state.values);
  return { toChange: smallestCorrections(table, state.values, verdict, single), couldOnlyHaveBeen: otherwise(table, verdict, single) };
}

/** One fact with another option than the answered one, and the verdict that this alone gives. */
interface SingleChange {
  readonly fact: number;
  readonly option: number;
  verdict: Verdict;
}

/**
 * Every change of one answered fact, in one pass over the combinations: those that differ from the answers in that fact only. A fact
 * that does not belong in a combination does not differ there: it falls out when the fact it hangs on is changed.
 */
function singleChanges(table: FormTable, values: Int8Array): SingleChange[] {
  const width = values.length;
  const changes = new Map<number, SingleChange>();
  for (let leaf = 0; leaf < table.leaves.length; leaf++) {
    let differs = -1;
    for (let fact = 0; fact < width; fact++) {
      const value = values[fact] as number;
      const there = table.cells[leaf * width + fact] as number;
      if (value < 0 || there < 0 || there === value) continue;
      if (differs >= 0) {
        differs = -2;
        break;
      }
      differs = fact;
    }
    if (differs < 0) continue;
    const option = table.cells[leaf * width + differs] as number;
    const { verdict } = (table.leaves[leaf] as Leaf).outcome;
    const known = changes.get(differs * 256 + option);
    if (known === undefined) changes.set(differs * 256 + option, { fact: differs, option, verdict });
    else if (known.verdict !== verdict) known.verdict = 'needs-answers';
  }
  return [...changes.values()].sort((a, b) => a.fact - b.fact || a.option - b.option);
}

/**
 * Every smallest set of answered registration facts whose correction takes the verdict from not-yes to yes, or from yes
 * to not-yes. A set that holds a smaller one is never tried, so what is found is smallest.
 */
function smallestCorrections(table: FormTable, values: Int8Array, verdict: RuleVerdict, single: readonly SingleChange[]): Change[] {
  const allowed = single.filter(({ fact, option }) => mayCorrect(table.facts[fact] as AskedFact, values[fact] as number, option));
  const works = (changed: Verdict): changed is RuleVerdict => changed !== 'needs-answers' && (changed === 'yes') !== (verdict === 'yes');
  const found: { set: readonly SingleChange[]; verdict: RuleVerdict }[] = [];
  for (const set of setsBySize(allowed)) {
    if (found.some((smaller) => smaller.set.every((part) => set.includes(part)))) continue;
    const [only, another] = set;
    const changed = only !== undefined && another === undefined ? only.verdict : verdictFrom(table, corrected(table, values, set));
    if (works(changed)) found.push({ set, verdict: changed });
  }
  return found.map(({ set, verdict: changed }) => ({
    set: Object.fromEntries(set.map(({ fact, option }) => [table.facts[fact]?.id ?? '', table.facts[fact]?.options[option] ?? ''])),
    verdict: changed,
    clauses: clausesOf(outcomesFrom(table, corrected(table, values, set))),
  }));
}

/** Only what was registered may be corrected, and never from or to an option that is not one's to choose. */
function mayCorrect(fact: AskedFact, from: number, to: number): boolean {
  const locked = (option: number) => fact.neverProposed.includes(fact.options[option] ?? '');
  return fact.kind === 'registration' && !locked(from) && !locked(to);
}

/** All sets that correct each fact at most once, smaller sets first. */
function setsBySize(single: readonly SingleChange[]): SingleChange[][] {
  let sets: SingleChange[][] = [[]];
  for (const change of single) {
    sets = [...sets, ...sets.filter((set) => set.every(({ fact }) => fact !== change.fact)).map((set) => [...set, change])];
  }
  return sets.filter((set) => set.length > 0).sort((a, b) => a.length - b.length);
}

/** Happened facts whose other options, alone, would have answered otherwise. The contact form itself is not among them. */
function otherwise(table: FormTable, verdict: RuleVerdict, single: readonly SingleChange[]): CouldOnlyHaveBeen[] {
  const found: CouldOnlyHaveBeen[] = [];
  for (const { fact, option, verdict: changed } of single) {
    const { id, kind, options } = table.facts[fact] as AskedFact;
    if (kind !== 'happened' || changed === verdict) continue;
    const entry = { option: options[option] ?? '', verdict: changed };
    const last = found.at(-1);
    if (last?.fact === id) last.options.push(entry);
    else found.push({ fact: id, options: [entry] });
  }
  return found;
}

/** The values after a correction; facts that no longer belong fall out. */
function corrected(table: FormTable, values: Int8Array, set: readonly SingleChange[]): Int8Array {
  const changed = new Int8Array(values.length).fill(-1);
  table.facts.forEach((fact, index) => {
    if (belongs(fact, changed)) changed[index] = set.find((change) => change.fact === index)?.option ?? values[index] ?? -1;
  });
  return changed;
}

function clausesOf(outcomes: readonly Outcome[]): string[] {
  return distinct(
    outcomes.flatMap((outcome) => outcome.rules.flatMap((rule) => rule.because.map(({ clause }) => clause))),
    (clause) => clause,
  );
}
