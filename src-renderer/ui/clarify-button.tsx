import type { OpenPoint } from '../../src-main/contract/rules';
import { localText } from '../text/local';

interface ClarifyButtonProps {
  readonly point: OpenPoint;
  /** Opens the form. The button has focus again when the form is closed. */
  readonly onClick: () => void;
}

/** «Legg inn avklaring», at what the sources leave open. */
export function ClarifyButton({ point, onClick }: ClarifyButtonProps) {
  return (
    <button
      type="button"
      className="text-button open-point__add"
      aria-haspopup="dialog"
      aria-label={localText.addFor(point.text)}
      data-clarify
      onClick={onClick}
    >
      {localText.add}
    </button>
  );
}
