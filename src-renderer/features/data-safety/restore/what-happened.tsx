import type { Finding } from '../../../data/api';
import { restoreText } from '../../../text/data-safety/restore';
import type { Advice } from './advice';

interface WhatHappenedProps {
  readonly finding: Finding;
  readonly advice: Advice;
  /** Whether main has looked for snapshots yet. */
  readonly known: boolean;
}

/** What happened, what is safe, what to do: three short texts. */
export function WhatHappened({ finding, advice: { newest, keepFirst }, known }: WhatHappenedProps) {
  return (
    <dl className="safety-story">
      <dt>{restoreText.whatTitle}</dt>
      <dd>{restoreText.happened(finding)}</dd>
      {known && (
        <>
          <dt>{restoreText.safeTitle}</dt>
          <dd>
            {newest === undefined ? restoreText.safeNone : restoreText.safe(newest.notes, newest.at)} {restoreText.safeAssess}
          </dd>
          <dt>{restoreText.doTitle}</dt>
          <dd>{keepFirst ? restoreText.doKeep : newest === undefined ? restoreText.doNone : restoreText.doRestore}</dd>
        </>
      )}
    </dl>
  );
}
