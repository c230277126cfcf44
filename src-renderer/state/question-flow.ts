/** Which question stands open now, and what is left. The order itself comes from main. */
import type { Outlook, Question, QuestionOutlook } from '../../src-main/contract/rules';

/** `asking`: the verdict is open. `details`: it is settled, and only the registration or its certainty is open. `done`: nothing is. */
export type Stage = 'asking' | 'details' | 'done';

/** How far the assessment has come. Before the first answer from main it is simply asking. */
export function stageOf(outlook: Outlook | undefined): Stage {
  if (outlook === undefined || outlook.questions.some((question) => question.changes === 'verdict')) return 'asking';
  return outlook.questions.some((question) => question.changes === 'details') ? 'details' : 'done';
}

/** The open questions that can still change something, in the order to ask them. */
export function remaining(outlook: Outlook | undefined): readonly QuestionOutlook[] {
  const open = outlook?.questions ?? [];
  return [...open.filter((question) => question.changes === 'verdict'), ...open.filter((question) => question.changes === 'details')];
}

/** The unanswered questions that cannot change anything. */
export function needless(outlook: Outlook | undefined): readonly QuestionOutlook[] {
  return (outlook?.questions ?? []).filter((question) => question.changes === 'nothing');
}

interface Screen {
  readonly questions: readonly Question[];
  readonly outlook: Outlook | undefined;
  readonly editing: string | undefined;
}

/** The question that is open on the screen: the one being changed, or the next that matters. None when the answer is complete. */
export function currentQuestion({ questions, outlook, editing }: Screen): Question | undefined {
  if (editing !== undefined) return questions.find((question) => question.fact === editing);
  // Before main has answered the first question is known all the same, and showing it at once saves a round trip.
  if (outlook === undefined) return questions[0];
  const next = remaining(outlook)[0];
  return questions.find((question) => question.fact === next?.fact);
}
