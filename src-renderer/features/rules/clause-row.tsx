import type { ReactNode } from 'react';
import { AUTHORITY_WORDS } from '../../../src-main/contract/face';
import type { ReadClause } from '../../../src-main/contract/reading';
import { clauseToSave } from '../../state/note-links';
import { screen, useSession } from '../../state/stores';
import { notesText } from '../../text/notes';
import { rulesText } from '../../text/rules';
import { Explained, TermsInTabOrder } from '../../ui/explained';
import { LocalMark } from '../../ui/local-mark';
import { SaveNoteButton } from '../../ui/save-note-button';
import { useFocusWithin } from '../../ui/use-focus-within';

interface ClauseRowProps {
  readonly clause: ReadClause;
  readonly ruleBook: string;
  /** Instead of the text alone. */
  readonly children?: ReactNode;
}

/** A clause with its source; the button opens it with everything that rests on it. */
export function ClauseRow({ clause, ruleBook, children }: ClauseRowProps) {
  const book = useSession((state) => state.ruleBooks.find(({ id }) => id === ruleBook));
  const [within, onFocusWithin] = useFocusWithin();
  return (
    <li className="clause-row" data-row={clause.id} tabIndex={-1} {...onFocusWithin}>
      <div>
        <TermsInTabOrder value={within}>{children ?? <Explained text={clause.text} />}</TermsInTabOrder>
        <small>
          {clause.source}, {clause.locator}
        </small>
        {clause.local !== undefined && <LocalMark origin={clause.local} />}
      </div>
      <div className="clause-row__authority">
        {AUTHORITY_WORDS[clause.authority]} <span>{clause.year}</span>
      </div>
      <div className="clause-row__actions">
        <button
          type="button"
          className="chip"
          aria-haspopup="dialog"
          aria-label={rulesText.openRestingOn(clause.id, clause.rules.length)}
          onClick={() => screen.setState({ dialog: { kind: 'clause', ruleBook, clause: clause.id } })}
        >
          {rulesText.restingOnIt(clause.rules.length)}
        </button>
        {book !== undefined && (
          <SaveNoteButton quiet describedAs={notesText.save.clauseLabel(clause.id)} request={() => clauseToSave(clause, book)} />
        )}
      </div>
    </li>
  );
}
