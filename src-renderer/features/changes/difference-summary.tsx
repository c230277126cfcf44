import type { Difference } from '../../../src-main/contract/proof';
import { nbChanges } from '../../text/changes';
import { contactsIn, turnsVerdict } from './flips';

/** The difference in one line of numbers, all of them counted by main over every complete contact. */
export function DifferenceSummary({ difference: { chapters, flips } }: { readonly difference: Difference }) {
  const turned = contactsIn(flips.filter(turnsVerdict));
  const kept = contactsIn(flips) - turned;
  const noLog = chapters.every(({ rows }) => rows.length === 0);
  return (
    <div className="changes__summary">
      <p>
        {turned > 0 && <strong>{nbChanges.turned(turned)}</strong>} {kept > 0 && nbChanges.sameVerdict(kept, turned === 0)}{' '}
        {flips.length === 0 && <strong>{nbChanges.nothingFlips}</strong>} {nbChanges.chaptersChanged(chapters.length)}
      </p>
      <small>{noLog ? nbChanges.noLog : nbChanges.possible}</small>
    </div>
  );
}
