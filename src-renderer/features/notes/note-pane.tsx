import { useNotesPlace } from '../../state/notes-place';
import { noteOnScreen, showNote } from '../../state/notes-session';
import { useWatched } from '../../state/use-watched';
import { noteProblem, notesText } from '../../text/notes';
import { Failed } from '../../ui/failed';
import { BulkPanel } from './bulk-panel';
import { EditorPane } from './editor/editor-pane';
import { TeachPanel } from './teach-panel';

interface NotePaneProps {
  readonly rows: readonly string[];
  readonly writable: boolean;
  /** There are no notes at all. */
  readonly empty: boolean;
}

/** Beside the list: the note, several notes, or what a note is for. */
export function NotePane({ rows, writable, empty }: NotePaneProps) {
  const shown = useWatched(noteOnScreen);
  const several = useNotesPlace((state) => state.selection.ids.size > 1);
  if (several) return <BulkPanel rows={rows} writable={writable} />;
  if (shown.kind === 'failed') {
    return (
      <section className="notes__pane" aria-label={notesText.editor.label}>
        <Failed message={noteProblem(shown.problem)} onRetry={() => void showNote(shown.id)} />
      </section>
    );
  }
  if (shown.kind === 'open') {
    const { key, editor, createdAt, deletedAt } = shown;
    return <EditorPane key={key} editor={editor} createdAt={createdAt} deletedAt={deletedAt} rows={rows} writable={writable} />;
  }
  if (empty) return <TeachPanel writable={writable} />;
  return (
    <section className="notes__pane" aria-label={notesText.editor.label}>
      <p className="muted">{notesText.empty.choose}</p>
    </section>
  );
}
