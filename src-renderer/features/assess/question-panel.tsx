import { useId } from 'react';
import type { Question } from '../../../src-main/contract/rules';
import { remaining, stageOf } from '../../state/question-flow';
import { assess, useAssessment } from '../../state/stores';
import { nb } from '../../text/nb';
import { useExplained } from '../../ui/explained';
import { Kbd } from '../../ui/kbd';
import { OptionList } from './option-list';
import { settlesSentence } from './settles';

interface QuestionPanelProps {
  readonly question: Question;
  /** The answer it has already, when it is being changed. */
  readonly chosen?: string;
}

/** The open question with its options. */
export function QuestionPanel({ question, chosen }: QuestionPanelProps) {
  const headingId = useId();
  const [heading, help] = useExplained([question.question, question.help ?? '']);
  const outlook = useAssessment((state) => state.shown?.outlook);
  const first = useAssessment((state) => state.answers.length === 0);
  const canGoBack = useAssessment((state) => state.answers.length > 0 && state.answers[0]?.fact !== state.editing);
  const detailsOnly = chosen === undefined && stageOf(outlook) === 'details';
  const own = outlook?.questions.find(({ fact }) => fact === question.fact);
  // Before the first answer every form is open, and what each could lead to would be a list, not a hint.
  const settles = own === undefined ? '' : settlesSentence(question, own);
  const left = [nb.question.left(remaining(outlook).length), settles].filter((part) => part !== '').join(' · ');
  const hint = chosen !== undefined ? nb.question.whatIf : first ? '' : left;

  return (
    <div className={chosen === undefined ? 'open-question' : 'open-question open-question--changing'}>
      {detailsOnly && (
        <p className="settled">
          <strong>{nb.question.settled}.</strong> {nb.question.settledBody}
        </p>
      )}
      <h2 id={headingId}>{heading}</h2>
      {question.help !== undefined && <p className="open-question__help">{help}</p>}
      <OptionList question={question} headingId={headingId} {...(chosen !== undefined && { chosen })} />
      <div className="hints">
        <span className="hints__keys">
          {canGoBack && (
            <button type="button" className="text-button" onClick={() => void assess.back()}>
              <Kbd>⌫</Kbd> {nb.question.previous}
            </button>
          )}
          {chosen !== undefined && (
            <button type="button" className="text-button" onClick={() => void assess.stopEditing()}>
              <Kbd>Esc</Kbd> {nb.question.stop}
            </button>
          )}
        </span>
        <span>{hint}</span>
      </div>
    </div>
  );
}
