import { screen } from '../../state/stores';
import { useBookOnScreen } from '../../state/use-book-on-screen';
import { nb } from '../../text/nb';
import { CertificateButton } from './certificate-button';

/** Whether what the answers run on may be used and is sound, and where the keys are listed. */
export function Footer() {
  const untested = useBookOnScreen()?.shelf?.untested === true;
  return (
    <footer className="footer">
      <span>
        {untested && <strong className="footer__untested">{nb.untested.mark}</strong>}
        <CertificateButton />
      </span>
      <button type="button" className="footer__keys" onClick={() => screen.setState({ dialog: { kind: 'keys' } })}>
        {nb.app.offline} · {nb.app.keysHint}
      </button>
    </footer>
  );
}
