/** The list of assessments made since the app was started. */
import { faceOf } from '../../src-main/contract/face';
import type { Answer, Question } from '../../src-main/contract/rules';
import type { Answers } from './answers';
import { RECENT_LIMIT, type RecentAssessment, type Snapshot } from './assessment';

/** The list with `current` brought up to date: kept in place when it is there, else first. An empty assessment is not listed. */
export function withRecent(
  recent: readonly RecentAssessment[],
  current: Snapshot,
  answer: Answer,
  questions: readonly Question[],
): readonly RecentAssessment[] {
  if (current.answers.length === 0) return recent;
  const entry: RecentAssessment = { ...current, ...headingOf(current.answers, questions), face: faceOf(answer) };
  return recent.some((other) => other.id === entry.id)
    ? recent.map((other) => (other.id === entry.id ? entry : other))
    : [entry, ...recent].slice(0, RECENT_LIMIT);
}

/** What an assessment is called: the noun for its contact form, and the last answer to tell two of the same kind apart. */
export function headingOf(answers: Answers, questions: readonly Question[]): { readonly heading: string; readonly detail: string } {
  const [first, ...rest] = answers.map(({ fact, option }) => {
    const question = questions.find((candidate) => candidate.fact === fact);
    return { label: question?.label, option: question?.options.find(({ id }) => id === option) };
  });
  const last = rest.at(-1);
  return {
    heading: first?.option?.heading ?? first?.option?.label ?? '',
    detail: last === undefined ? '' : `${last.label ?? ''}: ${last.option?.label ?? ''}`,
  };
}
