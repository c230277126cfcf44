/** Moving through the list of the notes: what is selected, and with it what is shown beside the list. */

import type { NotePatch } from '../data/note';
import { NOTHING_SELECTED, neighbour, only, type Selection } from './note-selection';
import { binNotes, removeNotes, restoreNotes } from './notes-actions';
import { notesPlace } from './notes-place';
import { showNewNote, showNoNote, showNote } from './notes-session';

/** Selects; a note that is selected alone is shown. */
export function select(selection: Selection): void {
  notesPlace.setState({ selection });
  const [id, ...others] = selection.ids;
  if (id !== undefined && others.length === 0) void showNote(id);
}

/** Shows an empty note beside the list. It comes into the list when something is written in it. */
export function selectNew(first?: NotePatch): void {
  notesPlace.setState({ selection: NOTHING_SELECTED, reading: false });
  showNewNote(first);
}

/** Takes notes out of the list as it stands (`rows`), and goes on to the next one. */
export async function takeAway(how: 'bin' | 'restore' | 'remove', ids: readonly string[], rows: readonly string[]): Promise<void> {
  const next = neighbour(rows, new Set(ids));
  await { bin: binNotes, restore: restoreNotes, remove: removeNotes }[how](ids);
  if (next !== undefined) return select(only(next));
  notesPlace.setState({ selection: NOTHING_SELECTED });
  showNoNote();
}
