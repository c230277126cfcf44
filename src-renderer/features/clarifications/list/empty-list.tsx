import { openAssessment } from '../../../state/navigate';
import { clarificationText } from '../../../text/clarifications';
import { Button } from '../../../ui/button';

const text = clarificationText.list.empty;
/** A contact that the bundled sources leave open. */
const EXAMPLE = { contactForm: 'message', channel: 'secure-digital-dialogue', privacyAndSecurity: 'yes' };

/** What the page is for, with one contact to try it on. */
export function EmptyList() {
  return (
    <section className="sheet settings__part clarifications__empty">
      <h2>{text.title}</h2>
      <p>{text.body}</p>
      <p>
        <strong>{text.example}.</strong> {text.exampleBody}
      </p>
      <Button variant="primary" onClick={() => void openAssessment(EXAMPLE)}>
        {text.open}
      </Button>
    </section>
  );
}
