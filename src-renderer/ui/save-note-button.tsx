import { type SaveRequest, saveInNote } from '../state/notes-place';
import { notesText } from '../text/notes';
import { Button } from './button';

interface SaveNoteButtonProps {
  /** Worked out when the button is pressed; undefined where there is nothing to save yet. */
  readonly request: () => SaveRequest | undefined;
  /** What is saved, where a screen reader would not know it from the button alone. */
  readonly describedAs?: string;
  /** As a word, where several stand below each other. */
  readonly quiet?: boolean;
  readonly primary?: boolean;
}

/** «Lagre i notat»: asks which note. */
export function SaveNoteButton({ request, describedAs, quiet = false, primary = false }: SaveNoteButtonProps) {
  const save = (): void => {
    const wanted = request();
    if (wanted !== undefined) saveInNote(wanted);
  };
  if (quiet) {
    return (
      <button type="button" className="text-button text-button--small" aria-haspopup="dialog" aria-label={describedAs} onClick={save}>
        {notesText.save.button}
      </button>
    );
  }
  return (
    <Button
      variant={primary ? 'primary' : 'secondary'}
      aria-haspopup="dialog"
      {...(describedAs !== undefined && { 'aria-label': describedAs })}
      onClick={save}
    >
      {notesText.save.button}
    </Button>
  );
}
