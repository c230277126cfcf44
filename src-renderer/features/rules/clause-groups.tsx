import type { ReadClause } from '../../../src-main/contract/reading';
import type { ClauseKind } from '../../../src-main/contract/rules';
import { rulesText } from '../../text/rules';
import { ClauseRow } from './clause-row';

/** What decides comes first, what only informs comes last. */
const ORDER: readonly ClauseKind[] = ['condition', 'delimitation', 'registration', 'definition', 'information'];

interface ClauseGroupsProps {
  readonly clauses: readonly ReadClause[];
  readonly ruleBook: string;
}

/** The clauses of a chapter, by kind. */
export function ClauseGroups({ clauses, ruleBook }: ClauseGroupsProps) {
  if (clauses.length === 0) return <p className="muted">{rulesText.noClauses}</p>;
  const groups = ORDER.map((kind) => ({ kind, own: clauses.filter((clause) => clause.kind === kind) }));
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ kind, own }) => (
      <div key={kind} className="clause-group">
        <h4>{rulesText.kinds[kind]}</h4>
        <ul className="sheet rows">
          {own.map((clause) => (
            <ClauseRow key={clause.id} clause={clause} ruleBook={ruleBook} />
          ))}
        </ul>
      </div>
    ));
}
