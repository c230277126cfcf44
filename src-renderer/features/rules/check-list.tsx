import type { CheckInfo } from '../../../src-main/contract/checks';
import { CERTAINTY_WORDS, SEVERITY_WORDS } from '../../../src-main/contract/face';
import { rulesText } from '../../text/rules';
import { ClauseChip } from '../../ui/clause-chip';
import { Term } from './term';

interface CheckListProps {
  readonly checks: readonly CheckInfo[];
  readonly chapter: string;
  readonly ruleBook: string;
}

/** What is looked for in files on the ground of a chapter, and what to do with a finding. */
export function CheckList({ checks, chapter, ruleBook }: CheckListProps) {
  return (
    <ul className="sheet rows">
      {checks.map(({ id, title, help, severity, certainty, clauses }) => (
        <li key={id} className="rule-row" data-row={id} tabIndex={-1}>
          <div className="rule-row__verdict">
            <span className="tag">{SEVERITY_WORDS[severity]}</span>
            {certainty !== undefined && <small>{CERTAINTY_WORDS[certainty]}</small>}
          </div>
          <div>
            <h4>{title}</h4>
            <p>{help}</p>
            <dl className="terms">
              <Term term={rulesText.restsOn}>
                <span className="chips">
                  {clauses.map((clause) => (
                    <ClauseChip key={clause.id} clause={clause.id} chapter={chapter} ruleBook={ruleBook} />
                  ))}
                </span>
              </Term>
            </dl>
          </div>
        </li>
      ))}
    </ul>
  );
}
