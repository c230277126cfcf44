import { useAssessment, useScreen } from '../../../state/stores';
import { nbSlip } from '../../../text/slip';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';

/** How the last printing or saving of this answer went, and how to try again. */
export function SlipOutcome() {
  const shown = useAssessment((state) => state.shown);
  const told = useScreen((state) => (state.slip.told?.of === shown ? state.slip.told : undefined));
  const { again, text } = told ?? {};
  if (again !== undefined) {
    return (
      <Notice
        tone="danger"
        actions={
          <Button variant="tertiary" onClick={() => void again()}>
            {nbSlip.retry}
          </Button>
        }
      >
        {text}
      </Notice>
    );
  }
  return (
    <p role="status" className="card__told">
      {text}
    </p>
  );
}
