import { lazy, Suspense, useEffect, useRef } from 'react';
import { groundLines, headlineOf } from '../../../src-main/contract/face';
import { useAssessment, useScreen } from '../../state/stores';
import { VerdictCard } from './card/verdict-card';
import { QuestionColumn } from './question-column';

const FirstSteps = lazy(() => import('./first-steps').then((module) => ({ default: module.FirstSteps })));

/** Marked when the first question can be answered; the start-up bench reads it. */
const USABLE = 'first-question-usable';

/** The view «Vurder kontakt»: questions on the left, the answer so far on the right. */
export function AssessView() {
  const view = useRef<HTMLDivElement>(null);
  const focusTurn = useAssessment((state) => state.focusTurn);
  const shown = useAssessment((state) => state.shown);
  const firstSteps = useScreen((state) => state.firstSteps);
  const hasAnswers = useAssessment((state) => state.answers.length > 0);

  // Focus follows the coder's own steps: to the next question, or to the verdict when there is none.
  useEffect(() => {
    const first = view.current?.querySelector<HTMLElement>('[data-focus-first]');
    first?.focus();
    // At the start everything stands where it should already.
    if (focusTurn === 0) return;
    // The question itself comes into sight with its options; where both do not fit, the options win.
    first?.closest('.open-question')?.scrollIntoView({ block: 'nearest' });
    first?.scrollIntoView({ block: 'nearest' });
  }, [focusTurn]);

  useEffect(() => {
    if (performance.getEntriesByName(USABLE).length === 0) performance.mark(USABLE);
  }, []);

  return (
    <div className="assess" ref={view}>
      <QuestionColumn />
      <VerdictCard />
      {firstSteps && (
        <Suspense>
          <FirstSteps />
        </Suspense>
      )}
      <p className="only-heard" role="status">
        {shown !== undefined && hasAnswers ? [headlineOf(shown.answer), ...groundLines(shown.outlook)].join('. ') : ''}
      </p>
    </div>
  );
}
