/** The answers of an assessment, in the order they were given. Pure: every change gives a new list. */
import type { Facts, Question } from '../../src-main/contract/rules';

export interface AnswerEntry {
  readonly fact: string;
  readonly option: string;
}
export type Answers = readonly AnswerEntry[];

/** The answers as the contract wants them. */
export function toFacts(answers: Answers): Facts {
  return Object.fromEntries(answers.map(({ fact, option }) => [fact, option]));
}

/** Facts as answers, in the order of the questions; what no question asks comes last. */
export function fromFacts(facts: Facts, questions: readonly Question[]): Answers {
  const place = (fact: string): number => {
    const index = questions.findIndex((question) => question.fact === fact);
    return index < 0 ? questions.length : index;
  };
  return Object.entries(facts)
    .map(([fact, option]) => ({ fact, option }))
    .toSorted((left, right) => place(left.fact) - place(right.fact));
}

/** The answers with `option` for `fact`: a changed answer keeps its place, a new one comes last. */
export function withAnswer(answers: Answers, fact: string, option: string): Answers {
  return answers.some((entry) => entry.fact === fact)
    ? answers.map((entry) => (entry.fact === fact ? { fact, option } : entry))
    : [...answers, { fact, option }];
}

/** Splits the answers into those that belong to the contact and those that main says it ignores. */
export function splitIgnored(answers: Answers, ignored: readonly string[]): { readonly kept: Answers; readonly dropped: Answers } {
  return {
    kept: answers.filter((entry) => !ignored.includes(entry.fact)),
    dropped: answers.filter((entry) => ignored.includes(entry.fact)),
  };
}

/** The fact that lies one question back: before the one being changed, or else the last answered one. */
export function previousFact(answers: Answers, editing: string | undefined): string | undefined {
  const here = editing === undefined ? answers.length : answers.findIndex((entry) => entry.fact === editing);
  return here <= 0 ? editing : answers[here - 1]?.fact;
}

/** The option that was chosen for `fact`. */
export function optionOf(answers: Answers, fact: string): string | undefined {
  return answers.find((entry) => entry.fact === fact)?.option;
}
