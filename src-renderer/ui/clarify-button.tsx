import { localText } from '../text/local';
import { LocalIcon } from './local-mark';

interface ClarifyButtonProps {
  /** What is open, where several stand below each other. */
  readonly what?: string;
  /** Opens the form. The button has focus again when the form is closed. */
  readonly onClick: () => void;
}

/** «Legg inn avklaring», at what the sources leave open. */
export function ClarifyButton({ what, onClick }: ClarifyButtonProps) {
  return (
    <button
      type="button"
      className="clarify-button"
      aria-haspopup="dialog"
      aria-label={what === undefined ? undefined : localText.addFor(what)}
      data-clarify
      onClick={onClick}
    >
      <LocalIcon />
      {localText.add}
    </button>
  );
}
