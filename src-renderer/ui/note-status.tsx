import type { NoteStatus } from '../data/note';
import { notesText } from '../text/notes';

const SHAPE: Readonly<Record<NoteStatus, string>> = {
  open: 'M8 2.2a5.8 5.8 0 1 1 0 11.6A5.8 5.8 0 0 1 8 2.2z',
  'follow-up': 'M4 14V2.5M4 3h8.2L10 6l2.2 3H4',
  settled: 'M2.8 8.6l3.4 3.6 7-8.2',
};

/** The status of a note: a shape and a word. */
export function NoteStatusMark({ status }: { readonly status: NoteStatus }) {
  return (
    <span className="note-status" data-status={status}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true" focusable="false">
        <path d={SHAPE[status]} fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      {notesText.status[status]}
    </span>
  );
}
