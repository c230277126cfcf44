import { useEffect, useState } from 'react';
import type { NotesStorage } from '../../../../src-main/contract/backups';
import type { Outcome } from '../../../data/outcome';
import { notes } from '../../../state/notes';
import { useSession } from '../../../state/stores';
import { showToast } from '../../../state/toast';
import { useWatched } from '../../../state/use-watched';
import { backupsText } from '../../../text/data-safety/backups';
import { problemText } from '../../../text/data-safety/problems';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { SnapshotTable } from './snapshot-table';

/** The backups in «Notater og sikkerhet»: where they lie, how the last one went, and what there is. */
export function BackupsPart({ open }: { readonly open: boolean }) {
  const [storage, setStorage] = useState<NotesStorage>();
  const [failure, setFailure] = useState<string>();
  const { writing, waiting, problem, lastAt } = useWatched(notes.snapshots.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a snapshot that was written is a reason to look again.
  useEffect(() => {
    let current = true;
    void notes.snapshots.storage().then((outcome) => {
      if (!current) return;
      if (outcome.ok) setStorage(outcome.value);
      else setFailure(problemText(outcome.problem));
    });
    return () => {
      current = false;
    };
  }, [lastAt]);
  const showing = (outcome: Outcome<NotesStorage>): void => {
    setFailure(outcome.ok ? undefined : problemText(outcome.problem));
    if (outcome.ok) setStorage(outcome.value);
  };
  const take = async (): Promise<void> => {
    const outcome = await notes.snapshots.takeNow();
    setFailure(outcome.ok ? undefined : problemText(outcome.problem));
    if (outcome.ok) showToast(backupsText.taken(outcome.value.name, outcome.value.notes));
  };
  const newest = storage?.snapshots[0];
  const setBy = useSession((session) => session.organisation.backupFolder);
  return (
    <section className="sheet settings__part" aria-labelledby="backups-title">
      <h2 id="backups-title">{backupsText.title}</h2>
      <p className="muted">{backupsText.intro}</p>
      {failure !== undefined && <Notice tone="danger">{failure}</Notice>}
      {storage?.folderProblem !== undefined && <Notice tone="warning">{storage.folderProblem}</Notice>}
      {problem !== undefined && failure === undefined && (
        <Notice tone="warning">
          {backupsText.failed} {problemText(problem)}
        </Notice>
      )}
      {storage !== undefined && (
        <dl className="facts">
          <div>
            <dt>{backupsText.folder}</dt>
            <dd>
              {storage.folder}
              <small>
                {setBy !== undefined
                  ? backupsText.folderSet
                  : storage.folderIsDefault
                    ? backupsText.folderDefault
                    : backupsText.folderChosen}
              </small>
            </dd>
          </div>
          <div>
            <dt>{backupsText.lastCopy}</dt>
            <dd aria-live="polite">
              {newest === undefined ? backupsText.none : backupsText.copyOf(newest.at, newest.notes)}
              {open && <small>{writing ? backupsText.writing : newest !== undefined && backupsText.waiting(waiting)}</small>}
            </dd>
          </div>
          <div>
            <dt>{backupsText.space}</dt>
            <dd>
              {backupsText.free(storage.freeBytes)}
              <small>{backupsText.spaceWord[storage.space]}</small>
            </dd>
          </div>
        </dl>
      )}
      <div className="form-actions form-actions--wrap">
        {open && <Button onClick={() => void take()}>{writing ? backupsText.writing : backupsText.take}</Button>}
        <Button
          aria-disabled={setBy !== undefined}
          aria-describedby="folder-hint"
          onClick={() => setBy === undefined && void notes.snapshots.chooseFolder().then(showing)}
        >
          {backupsText.choose}
        </Button>
      </div>
      <p id="folder-hint" className="muted">
        {setBy === undefined ? backupsText.folderHint : backupsText.folderSetHint}
      </p>
      {storage !== undefined && <SnapshotTable snapshots={storage.snapshots} canRead={open} />}
    </section>
  );
}
