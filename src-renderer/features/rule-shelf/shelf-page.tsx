import { type KeyboardEvent, useEffect } from 'react';
import '../../ui/filter-bar.css';
import '../../ui/rule-shelf.css';
import { cancelShelfWork, discardPreview, loadShelf, shelf, useShelf } from '../../state/shelf';
import { screen, useSession } from '../../state/stores';
import { shelfText } from '../../text/rule-shelf';
import { Failed } from '../../ui/failed';
import { Overview } from './overview/overview';
import { PreviewPage } from './preview/preview-page';
import { Running } from './running';

/** «Regelbøker» in «Innstillinger»: what is installed and from whom; what something new would change stands in its place. */
export function ShelfPage() {
  const { view, failure, preview, busy, progress } = useShelf((state) => state);
  const booksTurn = useSession((state) => state.booksTurn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: books that were changed elsewhere are a reason to look again.
  useEffect(() => void loadShelf(), [booksTurn]);

  return (
    <section className="shelf" aria-label={shelfText.page} onKeyDown={onKeyDown}>
      {failure !== undefined && <Failed message={failure} onRetry={() => void loadShelf()} />}
      {view === undefined && failure === undefined && (
        <p className="shelf__intro muted" role="status">
          {shelfText.loading}
        </p>
      )}
      {/* What a change of a switch takes is told beside it; and nothing goes away before the work has really begun. */}
      {(busy === 'preview' || busy === 'install') && progress.kind === 'work' ? (
        <Running busy={busy} progress={progress} />
      ) : preview !== undefined ? (
        <PreviewPage key={preview.sha256} preview={preview} />
      ) : (
        view !== undefined && <Overview view={view} />
      )}
    </section>
  );
}

/** Esc stops what is under way, or puts the preview away. Dialogs stand outside the page, and their keys with them. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || screen.getState().dialog !== undefined) return;
  const { busy, preview } = shelf.getState();
  if (busy === undefined && preview === undefined) return;
  event.preventDefault();
  void (busy === undefined ? discardPreview() : cancelShelfWork());
}
