import { faceOf, groundLines, headlineOf } from '../../../../src-main/contract/face';
import type { Answer, Outlook } from '../../../../src-main/contract/rules';
import { stageOf } from '../../../state/question-flow';
import { useAssessment } from '../../../state/stores';
import { badgesOf } from '../../../text/answer/badges';
import { either, nb } from '../../../text/nb';
import { useExplained } from '../../../ui/explained';
import { FaceIcon } from '../../../ui/icons';
import { LocalIcon } from '../../../ui/local-mark';
import { VerdictAction } from './point-action';

interface VerdictHeadProps {
  readonly answer: Answer;
  readonly outlook: Outlook;
}

/** The verdict itself: face, grounds, how sure it is, and where to look when the sources do not decide. */
export function VerdictHead({ answer, outlook }: VerdictHeadProps) {
  const editing = useAssessment((state) => state.editing);
  const takesFocus = stageOf(outlook) === 'done' && editing === undefined;
  const lookUp = useExplained(answer.openPoints.map(({ text }) => text));
  return (
    <div className="verdict">
      <FaceIcon face={faceOf(answer)} />
      <h2 tabIndex={-1} data-focus-first={takesFocus ? '' : undefined}>
        {headlineOf(answer)}
      </h2>
      <div className="verdict__body">
        {answer.verdict === 'needs-answers' && outlook.possible.length > 0 && (
          <p>
            {nb.card.canBecome}
            <strong>{either(outlook.possible.map((verdict) => nb.verdictTitle[verdict]))}</strong>.
          </p>
        )}
        {groundLines(outlook).map((ground) => (
          <p key={ground}>{ground}</p>
        ))}
        {answer.verdict === 'unsettled' &&
          answer.openPoints.map((point, index) => (
            <p key={point.text} className="look-up">
              {point.disagreement === undefined && <strong>{nb.card.lookIn(nb.card.chapter(point.chapter))}. </strong>}
              {lookUp[index]}
            </p>
          ))}
        {answer.verdict === 'unsettled' && <VerdictAction openPoints={answer.openPoints} />}
        <div className="badges">
          {badgesOf(answer).map(({ text, tone }) => (
            <span key={text} className={`badge badge--${tone}`}>
              {tone === 'local' && <LocalIcon />}
              {text}
            </span>
          ))}
        </div>
      </div>
    </div>
  );
}
