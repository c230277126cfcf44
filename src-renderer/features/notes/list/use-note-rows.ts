/** What the list shows now, and what is said above it. */
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ListedNote } from '../../../data/api';
import { notes } from '../../../state/notes';
import { queryOf, useNotesPlace } from '../../../state/notes-place';
import { useSession } from '../../../state/stores';
import { useWatched } from '../../../state/use-watched';

export interface NoteRows {
  readonly rows: readonly ListedNote[];
  /** The ids of the rows. */
  readonly ids: readonly string[];
  readonly counts: ReturnType<typeof notes.list.counts>;
  readonly tags: ReturnType<typeof notes.list.tags>;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** The rows for the choices of the coder; worked out anew when a note or a choice changes, and not at every step of the cursor. */
export function useNoteRows(): NoteRows {
  const today = useSession((state) => state.today);
  const choices = useNotesPlace(
    useShallow(({ scope, tag, assessed, words, order, bestFirst }) => ({ scope, tag, assessed, words, order, bestFirst })),
  );
  const version = useWatched(notes.list.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another version the same choices may give other rows.
  const rows = useMemo(() => notes.list.query(queryOf(choices, today)), [choices, today, version]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  const counts = useMemo(() => notes.list.counts(today), [today, version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  const tags = useMemo(() => notes.list.tags(), [version]);
  return { rows, ids, counts, tags, today };
}
