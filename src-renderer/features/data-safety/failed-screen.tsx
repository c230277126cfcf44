import { useEffect, useRef } from 'react';
import type { Problem } from '../../data/outcome';
import { notes } from '../../state/notes';
import { problemText } from '../../text/data-safety/problems';
import { restoreText } from '../../text/data-safety/restore';
import { nb } from '../../text/nb';
import { Button } from '../../ui/button';

/** Stands where the notes would stand when they could not be opened, and nothing says that they are damaged. */
export function FailedScreen({ problem }: { readonly problem: Problem }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const newer = problem.code === 'newer-format';
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="safety-page" aria-labelledby="failed-title">
      <h1 id="failed-title" tabIndex={-1} ref={heading}>
        {newer ? restoreText.newerTitle : restoreText.failedTitle}
      </h1>
      <p>{newer ? restoreText.newer : problemText(problem)}</p>
      <p>{newer ? restoreText.newerSafe : restoreText.failedSafe}</p>
      <div className="form-actions">
        <Button variant="primary" onClick={() => void notes.open()}>
          {nb.app.retry}
        </Button>
      </div>
    </section>
  );
}
