import { useEffect, useState } from 'react';
import './validity.css';
import type { LinkedAssessment } from '../data/note';
import type { NoteValidity } from '../data/validity/validity';
import { notes } from '../state/notes';
import { useSession } from '../state/stores';
import { problemText } from '../text/data-safety/problems';
import { validityText } from '../text/data-safety/validity';
import { ValidityDetails } from './validity-details';
import { ValidityMark } from './validity-mark';

interface ValidityBadgeProps {
  readonly id: string;
  readonly assessment: LinkedAssessment;
}

/** For one note: whether its answer still holds, and on demand what has changed. Assessed anew when the note is opened. */
export function ValidityBadge({ id, assessment }: ValidityBadgeProps) {
  const [found, setFound] = useState<{ readonly validity?: NoteValidity | undefined; readonly problem?: string }>({});
  const booksTurn = useSession((state) => state.booksTurn);
  // Another assessment in the same note is told by the moment it was made.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new assessment, or other rule books, that call for this.
  useEffect(() => {
    const stop = new AbortController();
    setFound({});
    void notes.stillValid.run({ ids: [id], signal: stop.signal }).then((outcome) => {
      if (stop.signal.aborted) return;
      setFound(outcome.ok ? { validity: outcome.value[0]?.validity } : { problem: problemText(outcome.problem) });
    });
    return () => stop.abort();
  }, [id, assessment.assessedAt, assessment.ruleBook.hash, booksTurn]);

  const { validity, problem } = found;
  if (problem !== undefined) return <p className="muted">{problem}</p>;
  if (validity === undefined) return <p className="muted">{validityText.checking}</p>;
  return (
    <details className="validity-badge">
      <summary>
        <ValidityMark validity={validity} />
      </summary>
      <ValidityDetails assessment={assessment} validity={validity} />
    </details>
  );
}
