import type { EditorState } from '../../../data/api';
import { openNotesExport } from '../../../state/navigate';
import { takeAway } from '../../../state/notes-select';
import { notesText, removedOn } from '../../../text/notes';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { focusList } from '../focus-list';
import { PinIcon } from '../list/pin-icon';

interface EditorActionsProps {
  readonly state: EditorState;
  readonly deletedAt: string | undefined;
  readonly readOnly: boolean;
  readonly writable: boolean;
  readonly rows: readonly string[];
  readonly onPin: (pinned: boolean) => void;
}

/** What can be done with the note as a whole; for one in the bin, how long it stays there and how it comes back. */
export function EditorActions({ state, deletedAt, readOnly, writable, rows, onPin }: EditorActionsProps) {
  const { id, content } = state;
  const text = notesText.editor;
  if (deletedAt !== undefined && id !== undefined) {
    return (
      <Notice
        tone="warning"
        actions={
          writable && (
            <>
              <Button onClick={() => void leave('restore', id)}>{notesText.bin.restore}</Button>
              <Button variant="tertiary" onClick={() => void leave('remove', id)}>
                {notesText.bin.remove}
              </Button>
            </>
          )
        }
      >
        {notesText.bin.here(removedOn(deletedAt))}
      </Notice>
    );
  }
  return (
    <div className="editor__actions">
      {!readOnly && (
        <button type="button" className="text-button pin" aria-pressed={content.pinned} onClick={() => onPin(!content.pinned)}>
          <PinIcon /> {text.pin}
        </button>
      )}
      {id !== undefined && (
        <button type="button" className="text-button" onClick={() => openNotesExport([id])}>
          {text.export}
        </button>
      )}
      {!readOnly && id !== undefined && (
        <button type="button" className="text-button" onClick={() => void leave('bin', id)}>
          {text.bin}
        </button>
      )}
    </div>
  );

  async function leave(how: 'bin' | 'restore' | 'remove', own: string): Promise<void> {
    await takeAway(how, [own], rows);
    focusList();
  }
}
