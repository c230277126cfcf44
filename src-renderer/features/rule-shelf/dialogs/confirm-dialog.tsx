import { nb } from '../../../text/nb';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { closeAround } from './close-around';

interface ConfirmDialogProps {
  readonly title: string;
  /** What happens, what is safe, and how to get it back. */
  readonly body: string;
  readonly label: string;
  /** The heading that takes the focus when what opened the dialog is gone. */
  readonly part: string;
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before something that no undo brings back. */
export function ConfirmDialog({ title, body, label, part, onConfirm, onClose }: ConfirmDialogProps) {
  const confirm = async (button: HTMLElement): Promise<void> => {
    closeAround(button);
    await onConfirm();
    if (document.activeElement === document.body) document.getElementById(part)?.focus();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{body}</p>
      <div className="form-actions">
        <Button variant="primary" onClick={(event) => void confirm(event.currentTarget)}>
          {label}
        </Button>
        <Button onClick={(event) => closeAround(event.currentTarget)}>{nb.app.cancel}</Button>
      </div>
    </Dialog>
  );
}
