/** What the contact on the screen can be compared with. */
import type { Face } from '../../../src-main/contract/face';
import type { Facts, Question } from '../../../src-main/contract/rules';
import { type Answers, toFacts, withAnswer } from '../../state/answers';
import type { RecentAssessment } from '../../state/assessment';
import { factRow } from '../../text/answer/facts';

export interface Candidate {
  readonly id: string;
  readonly kind: 'recent' | 'change';
  readonly label: string;
  readonly detail: string;
  /** The face that it had when it was assessed; missing for what has not been. */
  readonly face?: Face;
  readonly facts: Facts;
}

/** The other assessments of this start, newest first. */
export function recentCandidates(recent: readonly RecentAssessment[], current: number): readonly Candidate[] {
  return recent
    .filter(({ id }) => id !== current)
    .map(({ id, heading, detail, face, answers }) => ({
      id: `recent ${id}`,
      kind: 'recent',
      label: heading,
      detail,
      face,
      facts: toFacts(answers),
    }));
}

/** The contact with one of its answers changed, in the order of its answers. The contact form stays: another form is another contact. */
export function changeCandidates(answers: Answers, questions: readonly Question[]): readonly Candidate[] {
  return answers.slice(1).flatMap(({ fact, option }) => {
    const options = questions.find((question) => question.fact === fact)?.options ?? [];
    return options
      .filter(({ id }) => id !== option)
      .map(({ id }) => {
        const { label, value } = factRow(fact, id, questions);
        return { id: `change ${fact} ${id}`, kind: 'change', label: value, detail: label, facts: toFacts(withAnswer(answers, fact, id)) };
      });
  });
}
