import type { KeyboardEvent } from 'react';
import { currentQuestion, stageOf } from '../../state/question-flow';
import { headingOf } from '../../state/recent';
import { useAssessment } from '../../state/stores';
import { nb } from '../../text/nb';
import { AnswerRow } from './answer-row';
import { ColumnNotices } from './column-notices';
import { DonePanel } from './done-panel';
import { QuestionPanel } from './question-panel';

/** What has been answered, folded to one line each, and the question that is open. */
export function QuestionColumn() {
  const answers = useAssessment((state) => state.answers);
  const questions = useAssessment((state) => state.questions);
  const editing = useAssessment((state) => state.editing);
  const outlook = useAssessment((state) => state.shown?.outlook);
  const current = currentQuestion({ questions, outlook, editing });
  const heading = headingOf(answers, questions).heading;

  return (
    <section className="questions" data-keys="question" aria-label={nb.sections.assess}>
      <ColumnNotices />
      <h1>{heading === '' ? nb.question.start : heading}</h1>
      <div className="sheet">
        {answers.length > 0 && (
          <ul className="answered" onKeyDown={moveBetweenRows}>
            {answers.map(({ fact, option }) => {
              const question = questions.find((candidate) => candidate.fact === fact);
              if (question === undefined) return null;
              return (
                <li key={fact}>
                  {fact === editing ? (
                    <QuestionPanel question={question} chosen={option} />
                  ) : (
                    <AnswerRow question={question} option={option} />
                  )}
                </li>
              );
            })}
          </ul>
        )}
        {editing === undefined && current !== undefined && <QuestionPanel key={current.fact} question={current} />}
        {editing === undefined && current === undefined && stageOf(outlook) === 'done' && <DonePanel />}
      </div>
    </section>
  );
}

function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-change]')];
  const here = rows.findIndex((row) => row.matches(':focus'));
  if (step === undefined || here < 0) return;
  event.preventDefault();
  rows[here + step]?.focus();
}
