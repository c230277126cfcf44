/**
 * What the answers so far still leave open: every complete combination that agrees with them, and what each open
 * question can do. Runs at every key press and for every row of a file, hence plain loops over small typed arrays.
 */
import type { Facts, RuleVerdict, Verdict } from '../../contract/rules';
import type { Outcome } from './outcome';
import { belongs, type FormTable, valuesOf } from './table';

export interface Continuations {
  /** Answered option of each asked fact of the form; −1 where unanswered or not (yet) belonging. */
  readonly values: Int8Array;
  /** The combinations that are still possible, as indexes into the table's leaves. */
  readonly leaves: readonly number[];
  /** The outcomes that are still possible, in table order. */
  readonly outcomes: readonly Outcome[];
  /** The verdict on which all of them agree, else `needs-answers`. */
  readonly verdict: Verdict;
  /** Unanswered facts that can change the verdict: most deciding options first, then table order. */
  readonly missing: string[];
  /** Unanswered facts that can only change certainty, chapter, open points or registration, in table order. */
  readonly missingForDetails: string[];
  /** Unanswered facts that belong but can change nothing any more, in table order. */
  readonly idle: string[];
}

/** Reads `facts` (already checked) against the table of their form. Facts that do not belong are left out. */
export function continuationsOf(table: FormTable, facts: Facts): Continuations {
  const values = valuesOf(table, facts);
  const { leaves, possible } = agreeingLeaves(table, values);
  const outcomes = outcomesOf(table, leaves);
  const missing: { id: string; settles: number }[] = [];
  const missingForDetails: string[] = [];
  const idle: string[] = [];
  table.facts.forEach((fact, index) => {
    if ((values[index] ?? -1) >= 0 || !belongs(fact, values)) return;
    const effect = outcomes.length === 1 ? 'nothing' : effectOf(table, leaves, possible, index);
    if (effect === 'verdict') missing.push({ id: fact.id, settles: settledBy(table, leaves, index).size });
    else if (effect === 'details') missingForDetails.push(fact.id);
    else idle.push(fact.id);
  });
  missing.sort((a, b) => b.settles - a.settles);
  return { values, leaves, outcomes, verdict: agreed(outcomes), missing: missing.map(({ id }) => id), missingForDetails, idle };
}

/** The verdict on which all combinations that agree with `values` agree, else `needs-answers`. */
export function verdictFrom(table: FormTable, values: Int8Array): Verdict {
  let verdict: RuleVerdict | undefined;
  for (let leaf = 0; leaf < table.leaves.length; leaf++) {
    if (!agrees(table, leaf, values)) continue;
    const here = (table.leaves[leaf] as FormTable['leaves'][number]).outcome.verdict;
    if (verdict !== undefined && here !== verdict) return 'needs-answers';
    verdict = here;
  }
  return verdict as RuleVerdict;
}

/** The outcomes of all combinations that agree with `values`, in table order. */
export function outcomesFrom(table: FormTable, values: Int8Array): readonly Outcome[] {
  return outcomesOf(table, agreeingLeaves(table, values).leaves);
}

/** The verdict on which all these outcomes agree, else `needs-answers`. */
export function agreed(outcomes: readonly Outcome[]): Verdict {
  const first = outcomes[0]?.verdict as RuleVerdict;
  return outcomes.every((outcome) => outcome.verdict === first) ? first : 'needs-answers';
}

function agreeingLeaves(table: FormTable, values: Int8Array): { leaves: number[]; possible: Uint8Array } {
  const leaves: number[] = [];
  const possible = new Uint8Array(table.leaves.length);
  for (let leaf = 0; leaf < possible.length; leaf++) {
    if (!agrees(table, leaf, values)) continue;
    leaves.push(leaf);
    possible[leaf] = 1;
  }
  return { leaves, possible };
}

function agrees(table: FormTable, leaf: number, values: Int8Array): boolean {
  const width = values.length;
  for (let fact = 0; fact < width; fact++) {
    const value = values[fact] as number;
    if (value >= 0 && table.cells[leaf * width + fact] !== value) return false;
  }
  return true;
}

function outcomesOf(table: FormTable, leaves: readonly number[]): readonly Outcome[] {
  const seen = new Uint8Array(table.outcomes.length);
  for (const leaf of leaves) seen[table.leaves[leaf]?.outcome.index ?? 0] = 1;
  return table.outcomes.filter(({ index }) => seen[index] === 1);
}

/** Whether another answer to this fact alone can change the verdict, or else anything that the answer shows. */
function effectOf(table: FormTable, leaves: readonly number[], possible: Uint8Array, fact: number): 'verdict' | 'details' | 'nothing' {
  let details = false;
  for (const index of leaves) {
    const leaf = table.leaves[index] as FormTable['leaves'][number];
    for (const neighbour of leaf.neighbours[fact] as readonly number[]) {
      if (possible[neighbour] === 0) continue;
      const other = (table.leaves[neighbour] as FormTable['leaves'][number]).outcome;
      if (other.verdict !== leaf.outcome.verdict) return 'verdict';
      details ||= other.details !== leaf.outcome.details;
    }
  }
  return details ? 'details' : 'nothing';
}

/** The options (by index) of a fact that leave one verdict only, with that verdict. */
export function settledBy(table: FormTable, leaves: readonly number[], fact: number): ReadonlyMap<number, RuleVerdict> {
  const settled = new Map<number, RuleVerdict>();
  const undecided = new Set<number>();
  for (const index of leaves) {
    const option = table.cells[index * table.facts.length + fact] as number;
    if (option < 0 || undecided.has(option)) continue;
    const { verdict } = (table.leaves[index] as FormTable['leaves'][number]).outcome;
    const before = settled.get(option);
    if (before === undefined) settled.set(option, verdict);
    else if (before !== verdict) {
      settled.delete(option);
      undecided.add(option);
    }
  }
  return settled;
}
