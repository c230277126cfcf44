import type { Answer, Question } from '../../../../src-main/contract/rules';
import { type Answers, optionOf } from '../../../state/answers';
import { useAssessment } from '../../../state/stores';
import { changeLines, happenedLines } from '../../../text/answer/change-lines';
import { nb } from '../../../text/nb';

/** Registrations that may be corrected if they are wrong; and, apart from them, what happened and stays as it is. */
export function ChangeSection({ answer }: { readonly answer: Answer }) {
  const questions: readonly Question[] = useAssessment((state) => state.questions);
  const answers: Answers = useAssessment((state) => state.answers);
  const changes = changeLines(answer.toChange, questions);
  const happened = happenedLines(answer.couldOnlyHaveBeen, questions, (fact) => optionOf(answers, fact));
  return (
    <>
      <section className="card-section">
        <h3>{nb.card.change}</h3>
        {changes.length === 0 ? (
          <p className="muted">{nb.card.changeNone}</p>
        ) : (
          <>
            <ul className="plain">
              {changes.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className="only-if">{nb.card.changeOnlyIf}</p>
          </>
        )}
      </section>
      {happened.length > 0 && (
        <section className="card-section">
          <h3>{nb.card.happened}</h3>
          <dl className="happened">
            {happened.map(({ label, here, others }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {here}
                  {others.map((line) => (
                    <small key={line}>{line}</small>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
