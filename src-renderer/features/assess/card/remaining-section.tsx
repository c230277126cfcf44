import type { Outlook } from '../../../../src-main/contract/rules';
import { remaining } from '../../../state/question-flow';
import { useAssessment } from '../../../state/stores';
import { nb } from '../../../text/nb';
import { settlesSentence } from '../settles';

interface RemainingSectionProps {
  readonly outlook: Outlook;
  readonly settled: boolean;
}

/** The open questions that still matter, in order, each with what it can do. */
export function RemainingSection({ outlook, settled }: RemainingSectionProps) {
  const questions = useAssessment((state) => state.questions);
  const open = remaining(outlook).flatMap((own) => {
    const question = questions.find(({ fact }) => fact === own.fact);
    return question === undefined ? [] : [{ own, question }];
  });
  if (open.length === 0) return null;
  return (
    <section className="card-section">
      <h3>{settled ? nb.card.detailsLeft : nb.card.remaining}</h3>
      <ol className="because">
        {open.map(({ own, question }, index) => (
          <li key={own.fact}>
            <span className="chip chip--number" aria-hidden="true">
              {index === 0 ? nb.card.now : index + 1}
            </span>
            <span>
              {question.question}
              <small>{settlesSentence(question, own)}</small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
