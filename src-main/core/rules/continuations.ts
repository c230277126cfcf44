/** What the answers so far still leave open: every complete combination that agrees with them, and what each open question can do. */
import type { Facts, RuleVerdict, Verdict } from '../../contract/rules';
import type { Outcome } from './outcome';
import { belongs, type FormTable, type Leaf } from './table';

export interface Continuations {
  /** Answered option of each asked fact of the form; −1 where unanswered or not (yet) belonging. */
  readonly values: Int8Array;
  /** The outcomes that are still possible, in table order. */
  readonly outcomes: readonly Outcome[];
  /** The combinations that are still possible. */
  readonly leaves: readonly Leaf[];
  /** Unanswered facts that can change the verdict: most deciding options first, then table order. */
  readonly missing: string[];
  /** Unanswered facts that can only change certainty, chapter, open points or registration, in table order. */
  readonly missingForDetails: string[];
  /** Unanswered facts that belong but can change nothing any more, in table order. */
  readonly idle: string[];
}

/** Reads `facts` (already checked) against the table of their form. Facts that do not belong are left out. */
export function continuationsOf(table: FormTable, facts: Facts): Continuations {
  return continuationsFrom(table, valuesOf(table, facts));
}

function valuesOf(table: FormTable, facts: Facts): Int8Array {
  const values = new Int8Array(table.facts.length).fill(-1);
  table.facts.forEach((fact, index) => {
    const answer = facts[fact.id];
    if (answer !== undefined && belongs(fact, values)) values[index] = fact.options.indexOf(answer);
  });
  return values;
}

/** As `continuationsOf`, from option indexes. */
export function continuationsFrom(table: FormTable, values: Int8Array): Continuations {
  const leaves = leavesFrom(table, values);
  const outcomes = outcomesOf(leaves, table);
  const missing: { id: string; settles: number }[] = [];
  const missingForDetails: string[] = [];
  const idle: string[] = [];
  table.facts.forEach((fact, index) => {
    if ((values[index] ?? -1) >= 0 || !belongs(fact, values)) return;
    const effect = outcomes.length === 1 ? 'nothing' : effectOf(table, leaves, values, index);
    if (effect === 'verdict') missing.push({ id: fact.id, settles: settledBy(fact.options.length, leaves, index).size });
    else if (effect === 'details') missingForDetails.push(fact.id);
    else idle.push(fact.id);
  });
  return { values, leaves, outcomes, missing: missing.sort((a, b) => b.settles - a.settles).map(({ id }) => id), missingForDetails, idle };
}

/** The combinations that agree with the answered facts. */
export function leavesFrom(table: FormTable, values: Int8Array): readonly Leaf[] {
  return table.leaves.filter((leaf) => agrees(leaf, values));
}

/** The verdict on which all these combinations agree, else `needs-answers`. */
export function agreedVerdict(leaves: readonly Leaf[]): Verdict {
  const first = leaves[0]?.outcome.verdict as RuleVerdict;
  return leaves.every((leaf) => leaf.outcome.verdict === first) ? first : 'needs-answers';
}

function agrees(leaf: Leaf, values: Int8Array): boolean {
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (value >= 0 && leaf.values[index] !== value) return false;
  }
  return true;
}

function outcomesOf(leaves: readonly Leaf[], table: FormTable): readonly Outcome[] {
  const possible = new Set(leaves.map((leaf) => leaf.outcome));
  return possible.size === 1 ? [...possible] : table.outcomes.filter((outcome) => possible.has(outcome));
}

/** Whether another answer to this fact alone can change the verdict, or else anything that the answer shows. */
function effectOf(table: FormTable, leaves: readonly Leaf[], values: Int8Array, fact: number): 'verdict' | 'details' | 'nothing' {
  let details = false;
  for (const leaf of leaves) {
    for (const index of leaf.neighbours[fact] ?? []) {
      const other = table.leaves[index] as Leaf;
      if (other.outcome === leaf.outcome || !agrees(other, values)) continue;
      if (other.outcome.verdict !== leaf.outcome.verdict) return 'verdict';
      details ||= other.outcome.details !== leaf.outcome.details;
    }
  }
  return details ? 'details' : 'nothing';
}

/** The options of a fact that leave one verdict only, with that verdict. */
export function settledBy(options: number, leaves: readonly Leaf[], fact: number): ReadonlyMap<number, RuleVerdict> {
  const settled = new Map<number, RuleVerdict>();
  for (let option = 0; option < options; option++) {
    const verdicts = new Set(leaves.filter((leaf) => leaf.values[fact] === option).map((leaf) => leaf.outcome.verdict));
    const [only] = verdicts;
    if (verdicts.size === 1 && only !== undefined) settled.set(option, only);
  }
  return settled;
}
