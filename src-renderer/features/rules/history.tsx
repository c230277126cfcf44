import type { ReadChange } from '../../../src-main/contract/reading';
import { rulesText } from '../../text/rules';
import { ClauseChip } from '../../ui/clause-chip';
import { Term } from './term';

interface HistoryProps {
  readonly changes: readonly ReadChange[];
  readonly ruleBook: string;
}

/** What the change log says of the chapter: before, after, and what it does to the answers. */
export function History({ changes, ruleBook }: HistoryProps) {
  if (changes.length === 0) return null;
  return (
    <ul className="sheet rows">
      {changes.map((change) => (
        <li key={change.id} className="rule-row" data-row={change.id} tabIndex={-1}>
          <div className="rule-row__verdict">
            <span className={change.effect === 'turns-answer' ? 'tag tag--strong' : 'tag'}>{rulesText.effect[change.effect]}</span>
          </div>
          <dl className="terms">
            <Term term={rulesText.before}>{change.before}</Term>
            <Term term={rulesText.after}>
              <span className="after">{change.after}</span>
            </Term>
            <Term term={rulesText.source}>
              {change.source}, {change.locator}
            </Term>
            {change.clauses.length > 0 && (
              <Term term={rulesText.clauses}>
                <span className="chips">
                  {change.clauses.map((clause) => (
                    <ClauseChip key={clause} clause={clause} chapter={change.id.split('/')[0] ?? ''} ruleBook={ruleBook} />
                  ))}
                </span>
              </Term>
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}
