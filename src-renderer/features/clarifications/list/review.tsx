import type { ClarificationStanding } from '../../../../src-main/contract/clarifications';
import { clarificationText } from '../../../text/clarifications';
import { ClauseChip } from '../../../ui/clause-chip';
import { WarningIcon } from '../../../ui/warning-icon';

const text = clarificationText.list;

/** Why a clarification is out of use until somebody has looked at it: the clauses that now decide, or what has gone. */
export function Review({ standing, ruleBook }: { readonly standing: ClarificationStanding; readonly ruleBook: string }) {
  return (
    <section className="review" aria-label={clarificationText.state.review}>
      <h3>
        <WarningIcon /> {standing.clauses.length > 0 ? text.review : clarificationText.state.review}
      </h3>
      {standing.reasons.length > 0 && <p>{standing.reasons.join(' ')}</p>}
      {standing.clauses.length > 0 && (
        <p className="chips">
          {standing.clauses.map((clause) => (
            <ClauseChip key={clause} clause={clause} ruleBook={ruleBook} />
          ))}
        </p>
      )}
      <p>{text.reviewHelp}</p>
    </section>
  );
}
