import type { ReactNode } from 'react';
import type { Flip } from '../../src-main/contract/proof';
import type { Question } from '../../src-main/contract/rules';
import { fromFacts } from '../state/answers';
import { headingOf } from '../state/recent';
import { factRows } from '../text/answer/facts';
import { registrationChanges } from '../text/answer/registration-changes';
import { nbChanges } from '../text/changes';
import { VerdictMark } from './verdict-mark';

interface FlipWordsProps {
  readonly flip: Flip;
  readonly questions: readonly Question[];
  /** The clauses that did it, as chips or words. */
  readonly clauses: ReactNode;
}

/** One group of contacts that flips: what they share, from what to what, and the clauses that did it. */
export function FlipWords({ flip, questions, clauses }: FlipWordsProps) {
  const shared = factRows(flip.shared, questions);
  return (
    <>
      <h3>
        {headingOf(fromFacts(flip.facts, questions), questions).heading} <span className="flip__count">{nbChanges.count(flip.count)}</span>
      </h3>
      <ul className="flip__facts">
        {shared.slice(1).map(({ fact, label, value }) => (
          <li key={fact}>
            <span>{label}:</span> {value}
          </li>
        ))}
      </ul>
      <p className="flip__verdicts">
        <VerdictMark verdict={flip.from.verdict} certainty={flip.from.certainty} />
        <span aria-hidden="true">→</span>
        <span className="only-heard">{nbChanges.becomes}</span>
        <VerdictMark verdict={flip.to.verdict} certainty={flip.to.certainty} />
      </p>
      <dl className="terms">
        {registrationChanges(flip.from, flip.to).map(({ term, before, after }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {before} <span aria-hidden="true">→</span>
              <span className="only-heard">{nbChanges.becomes}</span> <strong>{after}</strong>
            </dd>
          </div>
        ))}
        <div>
          <dt>{nbChanges.becauseOf}</dt>
          <dd className="chips">
            {clauses}
            {flip.joint && (
              <span className="tag" title={nbChanges.jointHelp}>
                {nbChanges.joint}
                <span className="only-heard">. {nbChanges.jointHelp}</span>
              </span>
            )}
          </dd>
        </div>
      </dl>
    </>
  );
}
