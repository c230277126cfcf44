import { screen } from '../../state/stores';
import { useBookOnScreen } from '../../state/use-book-on-screen';
import { nb } from '../../text/nb';

/** What the answers run on, and where the keys are listed. */
export function Footer() {
  const book = useBookOnScreen();
  return (
    <footer className="footer">
      <span>
        {book !== undefined &&
          [
            book.id,
            nb.status[book.status],
            book.inForce ? nb.settings.inForce : nb.settings.notInForce,
            `${nb.summary.hash} ${book.hash.replace('sha256:', '').slice(0, 12)}`,
          ].join(' · ')}
      </span>
      <button type="button" className="footer__keys" onClick={() => screen.setState({ dialog: { kind: 'keys' } })}>
        {nb.app.offline} · {nb.app.keysHint}
      </button>
    </footer>
  );
}
