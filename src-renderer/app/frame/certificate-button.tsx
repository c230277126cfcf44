import { screen, useAssessment } from '../../state/stores';
import { useBookOnScreen } from '../../state/use-book-on-screen';
import { useCall } from '../../state/use-call';
import { certificateText } from '../../text/certificate';
import { certificateState, findingCount } from './certificate-state';

/** Says at the foot of the window whether the rule book in use is proved sound; opens the proof. */
export function CertificateButton() {
  const book = useBookOnScreen();
  // Asked for after the first answer, so that it never delays the first question.
  const ready = useAssessment((state) => state.shown !== undefined);
  const { value, error } = useCall('rule-book:certificate', ready && book !== undefined ? { ruleBook: book.id } : undefined);
  const state = error === undefined ? certificateState(value, book) : 'failed';
  if (state === undefined) return null;
  const words = certificateText;
  const said = {
    clean: words.clean(value?.combinations ?? 0),
    findings: words.findings(value === undefined ? 0 : findingCount(value)),
    'other-content': words.otherBook,
    failed: words.failed,
  }[state];
  return (
    <button
      type="button"
      className={state === 'clean' ? 'footer__keys' : 'footer__keys footer__warning'}
      data-certificate={state}
      aria-haspopup="dialog"
      onClick={() => screen.setState({ dialog: { kind: 'certificate' } })}
    >
      {said}
    </button>
  );
}
