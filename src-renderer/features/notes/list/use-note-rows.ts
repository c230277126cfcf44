/** What the list shows now, and what is said above it. */
import type { ListedNote } from '../../../data/api';
import { notes } from '../../../state/notes';
import { queryOf, useNotesPlace } from '../../../state/notes-place';
import { useWatched } from '../../../state/use-watched';
import { localDay } from '../../../text/dates';

export interface NoteRows {
  readonly rows: readonly ListedNote[];
  readonly counts: ReturnType<typeof notes.list.counts>;
  readonly tags: ReturnType<typeof notes.list.tags>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The rows for the choices of the coder; drawn anew when a note changes. */
export function useNoteRows(): NoteRows {
  const place = useNotesPlace((state) => state);
  useWatched(notes.list.version);
  const today = localDay(new Date());
  return { rows: notes.list.query(queryOf(place, today)), counts: notes.list.counts(today), tags: notes.list.tags(), today };
}
