import type { Question } from '../../../src-main/contract/rules';
import { assess } from '../../state/stores';
import { nb } from '../../text/nb';

interface AnswerRowProps {
  readonly question: Question;
  readonly option: string;
}

/** An answered question, folded to one line. */
export function AnswerRow({ question, option }: AnswerRowProps) {
  const chosen = question.options.find(({ id }) => id === option);
  return (
    <div className="answer-row" data-answered={question.fact}>
      <span className="answer-row__label">{question.label}</span>
      <span className="answer-row__value">{chosen?.label ?? option}</span>
      <button
        type="button"
        className="text-button"
        data-change={question.fact}
        aria-label={nb.question.changeLabel(question.label.toLowerCase())}
        onClick={() => void assess.reopen(question.fact)}
      >
        {nb.question.change}
      </button>
    </div>
  );
}
