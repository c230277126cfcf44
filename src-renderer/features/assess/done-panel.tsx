import { needless } from '../../state/question-flow';
import { assess, assessment, screen, useAssessment } from '../../state/stores';
import { nbContrast } from '../../text/contrast';
import { nb } from '../../text/nb';
import { Kbd } from '../../ui/kbd';

/** Shown when no question can change anything: that the answer stands, and which questions did not matter. */
export function DonePanel() {
  const outlook = useAssessment((state) => state.shown?.outlook);
  const answer = useAssessment((state) => state.shown?.answer);
  const questions = useAssessment((state) => state.questions);
  const answers = useAssessment((state) => state.answers);
  const unasked = needless(outlook).flatMap(({ fact }) => questions.filter((question) => question.fact === fact));
  const last = answers.at(-1);

  return (
    <div className="open-question">
      <h2>
        {answer?.verdict === 'unsettled'
          ? nb.question.doneUnsettled
          : answer?.certainty === 'confirmed'
            ? nb.question.done
            : nb.question.settled}
      </h2>
      <p className="open-question__help">{unasked.length > 0 ? nb.question.noEffect : nb.question.nothingLeft}</p>
      {unasked.length > 0 && (
        <ul className="unasked">
          {unasked.map((question) => (
            <li key={question.fact}>{question.question}</li>
          ))}
        </ul>
      )}
      <div className="hints">
        <span className="hints__keys">
          <button type="button" className="text-button" onClick={() => void assess.startNew()}>
            <Kbd>N</Kbd> {nb.question.newHint}
          </button>
          {last !== undefined && (
            <button type="button" className="text-button" onClick={() => void assess.reopen(last.fact)}>
              <Kbd>E</Kbd> {nb.question.changeHint}
            </button>
          )}
          <button type="button" className="text-button" onClick={() => screen.setState({ contrast: assessment.getState().id })}>
            <Kbd>S</Kbd> {nbContrast.hint}
          </button>
        </span>
        <span>{nb.question.enough(answers.length)}</span>
      </div>
    </div>
  );
}
