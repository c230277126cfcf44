import { useEffect } from 'react';
import '../../ui/data-safety.css';
import '../../ui/filter-bar.css';
import { openNotesExport, openStillValid } from '../../state/navigate';
import { notes } from '../../state/notes';
import { screen } from '../../state/stores';
import { useNoteCount } from '../../state/use-note-count';
import { useWatched } from '../../state/use-watched';
import { backupsText } from '../../text/data-safety/backups';
import { filesText } from '../../text/data-safety/files';
import { validityText } from '../../text/data-safety/validity';
import { Button } from '../../ui/button';
import { BackupsPart } from './backups/backups-part';
import { LockPart } from './lock/lock-part';

/** «Notater og sikkerhet» in «Innstillinger»: where notes lie, their lock, their backups, and files. */
export function SafetyPage() {
  const state = useWatched(notes.state);
  const persisted = useWatched(notes.persisted);
  const count = useNoteCount();
  useEffect(() => void notes.open(), []);
  const open = state.kind === 'ready';
  return (
    <div>
      <section className="sheet settings__part" aria-labelledby="where-title">
        <h2 id="where-title">{backupsText.where}</h2>
        <p>{backupsText.whereBody}</p>
        <dl className="facts">
          <div>
            <dt>{backupsText.now}</dt>
            <dd>{open ? backupsText.count(count) : backupsText.unavailable}</dd>
          </div>
          <div>
            <dt>{backupsText.kept}</dt>
            <dd>{backupsText.keptWord(persisted)}</dd>
          </div>
        </dl>
        {open && (
          <div className="form-actions">
            <Button onClick={openStillValid}>{validityText.open}</Button>
          </div>
        )}
      </section>
      <BackupsPart open={open} />
      <LockPart state={state} />
      <section className="sheet settings__part" aria-labelledby="files-title">
        <h2 id="files-title">{filesText.title}</h2>
        <p className="muted">{filesText.intro}</p>
        {open ? (
          <div className="form-actions">
            <Button onClick={() => openNotesExport()}>{filesText.exportDo}</Button>
            {state.writable && <Button onClick={() => screen.setState({ dialog: { kind: 'notes-import' } })}>{filesText.importDo}</Button>}
          </div>
        ) : (
          <p className="muted">{backupsText.unavailable}</p>
        )}
      </section>
    </div>
  );
}
