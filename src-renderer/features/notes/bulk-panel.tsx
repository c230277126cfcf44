import { type SyntheticEvent, useState } from 'react';
import { holdsIdentityNumber } from '../../../src-main/core/privacy/identity-numbers';
import { LIMITS, type NoteStatus } from '../../data/note';
import { openNotesExport } from '../../state/navigate';
import { addTag, removeTag, setPinned, setStatus } from '../../state/notes-actions';
import { useNotesPlace } from '../../state/notes-place';
import { takeAway } from '../../state/notes-select';
import { notesText } from '../../text/notes';
import { Button } from '../../ui/button';
import { NoteStatusMark } from '../../ui/note-status';
import { TagInput } from './editor/tag-input';
import { focusList } from './focus-list';

const STATUSES: readonly NoteStatus[] = ['open', 'follow-up', 'settled'];

interface BulkPanelProps {
  readonly rows: readonly string[];
  readonly writable: boolean;
}

/** What can be done with several notes at once. */
export function BulkPanel({ rows, writable }: BulkPanelProps) {
  const selection = useNotesPlace((state) => state.selection);
  const inBin = useNotesPlace((state) => state.scope === 'bin');
  const ids = [...selection.ids];
  const text = notesText.bulk;
  return (
    <section className="notes__pane bulk" aria-label={text.label}>
      <h2>{text.title(ids.length)}</h2>
      {writable && !inBin && (
        <>
          <div className="bulk__row">
            <span className="bulk__label">{text.status}</span>
            {STATUSES.map((status) => (
              <Button key={status} onClick={() => void setStatus(ids, status)}>
                <NoteStatusMark status={status} />
              </Button>
            ))}
          </div>
          <BulkTag ids={ids} />
          <div className="bulk__row">
            <Button onClick={() => void setPinned(ids, true)}>{text.pin}</Button>
            <Button onClick={() => void setPinned(ids, false)}>{text.unpin}</Button>
            <Button onClick={() => openNotesExport(ids)}>{text.export}</Button>
            <Button aria-keyshortcuts="Delete" onClick={() => void leave('bin')}>
              {text.bin}
            </Button>
          </div>
        </>
      )}
      {writable && inBin && (
        <div className="bulk__row">
          <Button variant="primary" onClick={() => void leave('restore')}>
            {text.restore}
          </Button>
          <Button aria-keyshortcuts="Delete" onClick={() => void leave('remove')}>
            {text.remove}
          </Button>
        </div>
      )}
      <p className="muted">{text.help}</p>
    </section>
  );

  async function leave(how: 'bin' | 'restore' | 'remove'): Promise<void> {
    await takeAway(how, ids, rows);
    focusList();
  }
}

function BulkTag({ ids }: { readonly ids: readonly string[] }) {
  const [tag, setTag] = useState('');
  const written = tag.trim().slice(0, LIMITS.tag);
  const text = notesText.bulk;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (written === '') return;
    setTag('');
    void addTag(ids, written);
  };
  return (
    <form className="bulk__row" onSubmit={submit}>
      <span className="bulk__label">{text.tag}</span>
      <TagInput label={text.tag} value={tag} onChange={setTag} />
      <Button type="submit">{text.addTag}</Button>
      <Button
        onClick={() => {
          if (written === '') return;
          setTag('');
          void removeTag(ids, written);
        }}
      >
        {text.removeTag}
      </Button>
      {holdsIdentityNumber(tag) && <span className="identity-word">{notesText.identity.marked}</span>}
    </form>
  );
}
