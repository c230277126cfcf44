/** What keys and mouse do in the list of the notes. */
import type { KeyboardEvent, PointerEvent } from 'react';
import { all, extended, only, rowOfKey, type Selection, toggled } from '../../../state/note-selection';
import { undoLast } from '../../../state/notes-actions';
import { notesPlace } from '../../../state/notes-place';
import { select, takeAway } from '../../../state/notes-select';

/** The list as it stands. */
interface Here {
  readonly selection: Selection;
  readonly ids: readonly string[];
  readonly cursor: number;
  readonly page: number;
  readonly writable: boolean;
  readonly onEnter: () => void;
}

/** What a key does: another selection, something else (`done`), or nothing. */
export function stepOf(
  event: KeyboardEvent,
  { selection, ids: rows, cursor, page, writable, onEnter }: Here,
): Selection | 'done' | undefined {
  const { key, ctrlKey, shiftKey } = event;
  if (ctrlKey && key.toLowerCase() === 'a') return all(selection, rows);
  if (ctrlKey && key.toLowerCase() === 'z') return did(() => void undoLast());
  if (key === ' ' && selection.active !== undefined) return toggled(selection, selection.active);
  if (ctrlKey) return undefined;
  if (key === 'Enter') return did(onEnter);
  if (key === 'Escape' && selection.ids.size > 1) return selection.active === undefined ? undefined : only(selection.active);
  if (key === 'Delete' && writable && selection.ids.size > 0) {
    return did(() => void takeAway(notesPlace.getState().scope === 'bin' ? 'remove' : 'bin', [...selection.ids], rows));
  }
  const target = rowOfKey(key, cursor, rows.length, page);
  const id = target === undefined ? undefined : rows[target];
  if (id === undefined) return undefined;
  return shiftKey ? extended(selection, rows, id) : only(id);
}

function did(work: () => void): 'done' {
  work();
  return 'done';
}

/** The mouse: a row alone, or with Shift and Ctrl several. False where there is no row. */
export function choose(event: PointerEvent, selection: Selection, ids: readonly string[]): boolean {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-note]') : null;
  const id = row?.dataset.note;
  if (id === undefined || event.button !== 0) return false;
  if (event.shiftKey) select(extended(selection, ids, id));
  else if (event.ctrlKey || event.metaKey) select(toggled(selection, id));
  else select(only(id));
  return true;
}
