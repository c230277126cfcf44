import { commandOf } from '../../../src-main/contract/commands';
import { openPalette } from '../../state/palette';
import { screen, useAssessment } from '../../state/stores';
import { useBookOnScreen } from '../../state/use-book-on-screen';
import { formatDate } from '../../text/dates';
import { nb } from '../../text/nb';
import { ChevronIcon } from '../../ui/icons';
import { Kbd } from '../../ui/kbd';

/** The brand, the way into search and commands, and the rule book and contact date that every answer rests on. */
export function Header() {
  const book = useBookOnScreen();
  const date = useAssessment((state) => state.scope.date);
  return (
    <header className="header">
      <span className="brand">{nb.app.name}</span>
      <button type="button" className="search-button" aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={openPalette}>
        <span>{nb.app.search}</span>
        <Kbd>{commandOf('search').keys ?? ''}</Kbd>
      </button>
      <button
        type="button"
        className="scope-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+B"
        onClick={() => screen.setState({ dialog: { kind: 'scope' } })}
      >
        <span className="only-heard">{nb.scope.button}: </span>
        <strong>{book?.title}</strong>
        {book?.shelf?.untested === true && <span className="badge badge--untested">{nb.untested.tag}</span>}
        {book?.inForce === false && <span className="badge badge--open">{nb.scope.notInForce}</span>}
        <span className="muted">{date === undefined ? nb.scope.noDate : nb.scope.date(formatDate(date))}</span>
        <ChevronIcon />
      </button>
    </header>
  );
}
