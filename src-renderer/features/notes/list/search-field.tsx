import type { KeyboardEvent } from 'react';
import { notesPlace, useNotesPlace } from '../../../state/notes-place';
import { notesText } from '../../../text/notes';
import { FilterField } from '../../../ui/filter-field';

/** Free text; the list follows while it is written. */
export function SearchField() {
  const words = useNotesPlace((state) => state.words);
  return (
    <FilterField
      label={notesText.list.search}
      hint={notesText.list.searchHint}
      value={words}
      onChange={(next) => notesPlace.setState({ words: next, bestFirst: true })}
      onKeyDown={(event) => onKeyDown(event, words)}
    />
  );
}

/** From the field into the list; Esc takes the words away before it leaves the field. */
function onKeyDown(event: KeyboardEvent, words: string): void {
  if (event.key === 'Escape' && words !== '') {
    event.preventDefault();
    notesPlace.setState({ words: '' });
  }
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  document.querySelector<HTMLElement>('[data-note-list]')?.focus();
}
