import { useEffect, useRef } from 'react';
import { faceOf, headlineOf } from '../../../../src-main/contract/face';
import type { AtlasEntry } from '../../../../src-main/contract/proof';
import type { RuleVerdict } from '../../../../src-main/contract/rules';
import { openAssessment } from '../../../state/navigate';
import { useCall } from '../../../state/use-call';
import { certaintyText } from '../../../text/answer/badges';
import { nbAtlas } from '../../../text/atlas';
import { nb } from '../../../text/nb';
import { BecauseList } from '../../../ui/because-list';
import { Button } from '../../../ui/button';
import { Failed } from '../../../ui/failed';
import { FaceIcon } from '../../../ui/icons';

interface RevealedProps {
  readonly entry: AtlasEntry;
  readonly guess: RuleVerdict;
  readonly ruleBook: string;
  readonly last: boolean;
  readonly onNext: () => void;
}

/** The answer, once the coder has given one: right or not, the verdict, and the clauses it rests on. */
export function Revealed({ entry, guess, ruleBook, last, onNext }: RevealedProps) {
  const panel = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const { value, error, again } = useCall('assess', { facts: entry.facts, ruleBook });
  const answer = value?.answer;
  // Focus goes to the one step that is left, and the whole answer comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the panel grows when main has answered.
  useEffect(() => {
    next.current?.focus({ preventScroll: true });
    const { current } = panel;
    // What is taller than the window is read from its first line, where the next step is too.
    current?.scrollIntoView({ block: current.offsetHeight > window.innerHeight / 2 ? 'start' : 'nearest' });
  }, [answer]);

  return (
    <div
      className="sheet revealed"
      ref={panel}
      data-face={answer === undefined ? undefined : faceOf(answer)}
      data-right={entry.verdict === guess}
    >
      <div className="revealed__head">
        <p className="revealed__outcome" role="status">
          {entry.verdict === guess ? nbAtlas.round.right : nbAtlas.round.wrong(guess, entry.verdict)}
        </p>
        <div className="form-actions">
          <Button variant="primary" ref={next} onClick={onNext}>
            {last ? nbAtlas.round.finish : nbAtlas.round.next}
          </Button>
          <Button onClick={() => void openAssessment(entry.facts, ruleBook)}>{nbAtlas.open}</Button>
        </div>
      </div>
      {error !== undefined && <Failed message={error} onRetry={again} />}
      {answer !== undefined && (
        <>
          <p className="revealed__verdict">
            <FaceIcon face={faceOf(answer)} size={24} />
            <strong>{headlineOf(answer)}</strong>
            <span className="muted">{certaintyText(answer)}</span>
          </p>
          {entry.grounds.map((ground) => (
            <p key={ground}>{ground}</p>
          ))}
          {answer.because.length > 0 && (
            <section aria-labelledby="revealed-because">
              <h3 id="revealed-because">{nbAtlas.round.because}</h3>
              <BecauseList because={answer.because} ruleBook={ruleBook} />
            </section>
          )}
          {answer.openPoints.length > 0 && (
            <section aria-labelledby="revealed-open">
              <h3 id="revealed-open">{nb.card.open}</h3>
              <ul className="plain">
                {answer.openPoints.map((point) => (
                  <li key={point.text}>
                    {point.text}
                    <small>{nb.card.lookIn(nb.card.chapter(point.chapter))}</small>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </div>
  );
}
