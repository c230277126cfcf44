import { screen } from '../../state/stores';
import { nb } from '../../text/nb';
import { CertificateButton } from './certificate-button';

/** Whether what the answers run on is sound, and where the keys are listed. */
export function Footer() {
  return (
    <footer className="footer">
      <span>
        <CertificateButton />
      </span>
      <button type="button" className="footer__keys" onClick={() => screen.setState({ dialog: { kind: 'keys' } })}>
        {nb.app.offline} · {nb.app.keysHint}
      </button>
    </footer>
  );
}
