import { useEffect, useRef, useState } from 'react';
import '../../../ui/data-safety.css';
import '../../../ui/reading.css';
import type { ValidityState } from '../../../data/validity/validity';
import { screen } from '../../../state/stores';
import { useWatched } from '../../../state/use-watched';
import { countStates, runStillValid, validating, validityRun } from '../../../state/validity';
import { moment } from '../../../text/data-safety/figures';
import { problemText } from '../../../text/data-safety/problems';
import { validityText } from '../../../text/data-safety/validity';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { ResultList } from './result-list';
import { StateTabs } from './state-tabs';

/** The worst first: what a coder has to look at. */
const ORDER: readonly ValidityState[] = ['answer-changed', 'text-changed', 'cannot-tell', 'still-right'];

/** «Fortsatt riktig?»: every linked assessment against the rule books of today, and what has changed. */
export function StillValidView() {
  const heading = useRef<HTMLHeadingElement>(null);
  const run = useWatched(validityRun);
  const progress = useWatched(validating.progress);
  const [picked, setPicked] = useState<ValidityState>();
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (validityRun.get() === undefined) void runStillValid();
  }, []);

  const counts = countStates(run?.results ?? new Map());
  const total = run?.results.size ?? 0;
  const shown = picked ?? ORDER.find((state) => counts[state] > 0) ?? 'answer-changed';
  const ended = run?.endedAt !== undefined;
  return (
    <section
      className="reading"
      aria-labelledby="still-valid-title"
      onKeyDown={(event) => event.key === 'Escape' && back(event.defaultPrevented)}
    >
      <header className="reading__top">
        <h1 id="still-valid-title" tabIndex={-1} ref={heading}>
          {validityText.title}
        </h1>
        <div className="still-valid__actions">
          {ended && <span className="muted">{`${validityText.linked(total)} · ${moment(run.endedAt)}`}</span>}
          {progress === undefined && <Button onClick={() => void runStillValid()}>{validityText.run}</Button>}
          <Button onClick={() => back(false)}>{validityText.back}</Button>
        </div>
      </header>
      <div className="still-valid">
        <p className="muted">{validityText.intro}</p>
        {progress !== undefined && <Progress label={validityText.running} progress={progress} onCancel={validating.cancel} />}
        {run?.problem !== undefined && (
          <Notice tone="warning">{run.problem.code === 'cancelled' ? validityText.stopped : problemText(run.problem)}</Notice>
        )}
        {ended && total === 0 && run.problem === undefined && <p>{validityText.noneLinked}</p>}
        {total > 0 && (
          <>
            {ended && counts['still-right'] === total && run.problem === undefined && <p role="status">{validityText.allRight(total)}</p>}
            <StateTabs order={ORDER} counts={counts} shown={shown} onPick={setPicked} />
            <ResultList key={shown} state={shown} results={run?.results ?? new Map()} />
          </>
        )}
      </div>
    </section>
  );
}

function back(isTaken: boolean): void {
  if (!isTaken && screen.getState().dialog === undefined) screen.setState({ stillValid: false });
}
