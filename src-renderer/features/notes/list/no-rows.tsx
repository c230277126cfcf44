import { ALL_NOTES, notesPlace, useNotesPlace } from '../../../state/notes-place';
import { notesText } from '../../../text/notes';
import { Button } from '../../../ui/button';

/** What stands in the place of the rows when there are none. `empty`: there are no notes at all, and the page beside says why. */
export function NoRows({ empty }: { readonly empty: boolean }) {
  const { scope, tag, assessed, words } = useNotesPlace((state) => state);
  const text = notesText.empty;
  if (scope === 'bin' && words.trim() === '' && tag === undefined && !assessed) {
    return (
      <div className="notes__none">
        <p>{text.bin}</p>
        <p className="muted">{text.binHelp}</p>
      </div>
    );
  }
  if (empty) return null;
  const searching = words.trim() !== '';
  return (
    <div className="notes__none">
      <p>{searching ? text.noneWords(words.trim()) : text.none}</p>
      {searching && <p className="muted">{text.noneHelp}</p>}
      <Button
        onClick={() => {
          notesPlace.setState(ALL_NOTES);
          document.querySelector<HTMLElement>('[data-filter]')?.focus();
        }}
      >
        {text.showAll}
      </Button>
    </div>
  );
}
