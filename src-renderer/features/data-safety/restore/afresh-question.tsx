import { restoreText } from '../../../text/data-safety/restore';
import { nb } from '../../../text/nb';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';

interface AfreshQuestionProps {
  readonly onClose: () => void;
  readonly onBegin: () => void;
}

/** Asks once more before the coder begins without notes. */
export function AfreshQuestion({ onClose, onBegin }: AfreshQuestionProps) {
  return (
    <Dialog title={restoreText.afreshTitle} onClose={onClose}>
      <p>{restoreText.afreshBody}</p>
      <div className="form-actions">
        <Button
          onClick={() => {
            onClose();
            onBegin();
          }}
        >
          {restoreText.afreshDo}
        </Button>
        <Button variant="primary" onClick={onClose}>
          {nb.app.cancel}
        </Button>
      </div>
    </Dialog>
  );
}
