/** Two contacts as rows of a table. */
import type { Contrast } from '../../../src-main/contract/proof';
import type { Facts, Question } from '../../../src-main/contract/rules';
import { registrationRows } from '../../text/answer/coded';
import { factRows, optionLabel } from '../../text/answer/facts';
import { nbContrast } from '../../text/contrast';

export interface Pair {
  readonly label: string;
  readonly left: string;
  readonly right: string;
  readonly differs: boolean;
}

/** Every fact that one of the two answers, in the order of the questions. Which differ, main has said. */
export function factPairs(left: Facts, right: Facts, differing: readonly string[], questions: readonly Question[]): readonly Pair[] {
  const value = (facts: Facts, fact: string): string =>
    facts[fact] === undefined ? nbContrast.notAsked : optionLabel(fact, facts[fact], questions);
  return factRows({ ...left, ...right }, questions).map(({ fact, label }) => ({
    label,
    left: value(left, fact),
    right: value(right, fact),
    differs: differing.includes(fact),
  }));
}

/** What is registered for each, kind by kind. Several codes of one kind share a row. */
export function registrationPairs({ left, right }: Contrast): readonly Pair[] {
  const [ours, theirs] = [left, right].map(({ answer }) => registrationRows(answer.registration)) as [
    ReturnType<typeof registrationRows>,
    ReturnType<typeof registrationRows>,
  ];
  const terms = [...new Set([...ours, ...theirs].map(({ term }) => term))];
  const value = (rows: typeof ours, term: string): string =>
    rows
      .filter((row) => row.term === term)
      .map(({ text }) => text)
      .join(', ') || nbContrast.nothing;
  return terms.map((term) => {
    const [ourText, theirText] = [value(ours, term), value(theirs, term)];
    return { label: term, left: ourText, right: theirText, differs: ourText !== theirText };
  });
}
