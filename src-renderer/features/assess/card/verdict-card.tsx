import { useEffect, useRef } from 'react';
import { faceOf } from '../../../../src-main/contract/face';
import { useAssessment } from '../../../state/stores';
import { nb } from '../../../text/nb';
import { CardActions } from './card-actions';
import { ChangeSection } from './change-section';
import { ClarifiedSection } from './clarified-section';
import { EmptyCard } from './empty-card';
import { OpenPointsSection } from './open-points-section';
import { RegistrationSection } from './registration-section';
import { RemainingSection } from './remaining-section';
import { VerdictHead } from './verdict-head';
import { WhySection } from './why-section';

/** The answer so far, always beside the questions. */
export function VerdictCard() {
  const content = useRef<HTMLElement>(null);
  const shown = useAssessment((state) => state.shown);
  const empty = useAssessment((state) => state.answers.length === 0);

  // A new answer is read from its first line, however far down the last one was read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new answer that calls for this.
  useEffect(() => {
    content.current?.scrollTo(0, 0);
  }, [shown]);

  if (shown === undefined || empty) {
    return (
      <aside className="card" aria-label={nb.card.label} data-verdict="needs-answers" data-face="needs-answers">
        <EmptyCard />
      </aside>
    );
  }
  const { answer, outlook } = shown;
  const settled = answer.verdict !== 'needs-answers';
  return (
    <aside className="card" aria-label={nb.card.label} data-verdict={answer.verdict} data-face={faceOf(answer)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable without a mouse. */}
      <section className="card__scroll" ref={content} tabIndex={0} aria-label={nb.card.content}>
        <VerdictHead answer={answer} outlook={outlook} />
        <RemainingSection outlook={outlook} settled={settled} />
        {settled && <RegistrationSection registration={answer.registration} open={answer.missingForDetails.length > 0} />}
        {answer.because.length > 0 && <WhySection because={answer.because} ruleBook={answer.ruleBook.id} />}
        {settled && <ChangeSection answer={answer} />}
        {answer.openPoints.length > 0 && answer.verdict !== 'unsettled' && (
          <OpenPointsSection openPoints={answer.openPoints} settled={settled} />
        )}
        {answer.clarified !== undefined && <ClarifiedSection clarified={answer.clarified} ruleBook={answer.ruleBook.id} />}
      </section>
      <CardActions />
    </aside>
  );
}
