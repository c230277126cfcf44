/** Facts as a coder reads them. */
import type { Facts, Question } from '../../../src-main/contract/rules';

export interface FactRow {
  readonly fact: string;
  readonly label: string;
  readonly value: string;
}

/** The answered facts in words, in the order of the questions; what the questions do not know comes last, by its id. */
export function factRows(facts: Facts, questions: readonly Question[]): readonly FactRow[] {
  const known = questions.map(({ fact }) => fact).filter((fact) => facts[fact] !== undefined);
  const unknown = Object.keys(facts).filter((fact) => !known.includes(fact));
  return [...known, ...unknown].map((fact) => factRow(fact, facts[fact] ?? '', questions));
}

/** One answered fact in words. */
export function factRow(fact: string, option: string, questions: readonly Question[]): FactRow {
  return { fact, label: factLabel(fact, questions), value: optionLabel(fact, option, questions) };
}

export function factLabel(fact: string, questions: readonly Question[]): string {
  return questions.find((question) => question.fact === fact)?.label ?? fact;
}

export function optionLabel(fact: string, option: string, questions: readonly Question[]): string {
  return questions.find((question) => question.fact === fact)?.options.find(({ id }) => id === option)?.label ?? option;
}
