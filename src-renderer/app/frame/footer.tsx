import { openGuide } from '../../state/navigate';
import { useBookOnScreen } from '../../state/use-book-on-screen';
import { nb } from '../../text/nb';
import { CertificateButton } from './certificate-button';

/** Whether what the answers run on may be used and is sound, and the way to the guide. */
export function Footer() {
  const untested = useBookOnScreen()?.shelf?.untested === true;
  return (
    <footer className="footer">
      <span>
        {untested && <strong className="footer__untested">{nb.untested.mark}</strong>}
        <CertificateButton />
      </span>
      <button type="button" className="footer__keys" aria-keyshortcuts="F1" onClick={() => openGuide()}>
        {nb.app.offline} · {nb.app.guideHint}
      </button>
    </footer>
  );
}
