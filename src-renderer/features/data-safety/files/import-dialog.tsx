import { useEffect, useState } from 'react';
import '../../../ui/data-safety.css';
import type { ImportDone, NoteImport } from '../../../data/api';
import { useJob } from '../../../state/job';
import { notes } from '../../../state/notes';
import { filesText } from '../../../text/data-safety/files';
import { problemText } from '../../../text/data-safety/problems';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { UnlockForm } from '../unlock/unlock-form';
import { useUnlockPrompt } from '../unlock/use-unlock-prompt';
import { ImportDoneView } from './import-done';
import { ImportPreviewView } from './import-preview';

interface ImportDialogProps {
  /** A snapshot by name; without it the coder picks a file. */
  readonly snapshot: string | undefined;
  readonly onClose: () => void;
}

/** Reads notes from a file: first what it would do, then doing it. Nothing changes before the coder has said how. */
export function ImportDialog({ snapshot, onClose }: ImportDialogProps) {
  const [file, setFile] = useState<NoteImport>();
  const [done, setDone] = useState<ImportDone>();
  const [said, setSaid] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [applying, setApplying] = useState(false);
  const { progress, run, cancel } = useJob();
  const prompt = useUnlockPrompt();

  const read = async (name?: string): Promise<void> => {
    setSaid(undefined);
    setFailure(undefined);
    setFile(undefined);
    const outcome = await run((job) =>
      notes.files.read({ ...job, unlock: prompt.unlock, ...(name === undefined ? {} : { snapshot: name }) }),
    );
    if (!outcome.ok) setFailure(problemText(outcome.problem));
    else if (outcome.value === undefined) setSaid(filesText.pickNone);
    else setFile(outcome.value);
  };
  const apply = async (how: 'merge' | 'replace'): Promise<void> => {
    if (file === undefined) return;
    setFailure(undefined);
    setApplying(true);
    const outcome = await run((job) => file.apply(how, job));
    setApplying(false);
    if (outcome.ok) setDone(outcome.value);
    else setFailure(problemText(outcome.problem));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a snapshot is read once, when the dialog is opened on it.
  useEffect(() => {
    if (snapshot !== undefined) void read(snapshot);
  }, []);

  const resting = progress === undefined && done === undefined;
  return (
    <Dialog title={filesText.importTitle} onClose={onClose}>
      {failure !== undefined && <Notice tone="danger">{failure}</Notice>}
      {prompt.asking !== undefined && (
        <>
          <p>{filesText.lockedFile}</p>
          <UnlockForm
            ways={prompt.asking.ways}
            error={prompt.asking.error}
            busy={false}
            onUnlock={prompt.asking.answer}
            onCancel={() => prompt.asking?.answer(undefined)}
          />
        </>
      )}
      {progress !== undefined && prompt.asking === undefined && (
        <Progress label={applying ? filesText.applying : filesText.reading} progress={progress} onCancel={cancel} />
      )}
      {resting && file === undefined && (
        <>
          <p>{filesText.importBody}</p>
          <div className="form-actions">
            <Button variant="primary" onClick={() => void read()}>
              {failure === undefined ? filesText.pick : filesText.otherFile}
            </Button>
          </div>
          <p role="status" className="muted">
            {said}
          </p>
        </>
      )}
      {resting && file !== undefined && (
        <ImportPreviewView preview={file.preview} onApply={(how) => void apply(how)} onOther={() => void read()} />
      )}
      {done !== undefined && <ImportDoneView done={done} onClose={onClose} />}
    </Dialog>
  );
}
