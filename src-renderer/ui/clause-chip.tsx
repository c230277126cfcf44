import { screen } from '../state/stores';
import { rulesText } from '../text/rules';

interface ClauseChipProps {
  readonly clause: string;
  readonly ruleBook: string;
  /** The chapter it is shown in: its own clauses go by their last part alone. */
  readonly chapter?: string;
}

/** A clause by name; opens the clause with everything that rests on it. */
export function ClauseChip({ clause, ruleBook, chapter }: ClauseChipProps) {
  return (
    <button
      type="button"
      className="chip chip--name"
      data-clause={clause}
      aria-haspopup="dialog"
      aria-label={rulesText.openClause(clause)}
      onClick={() => screen.setState({ dialog: { kind: 'clause', ruleBook, clause } })}
    >
      {chapter !== undefined && clause.startsWith(`${chapter}/`) ? clause.slice(chapter.length + 1) : clause}
    </button>
  );
}
