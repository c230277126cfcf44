import { useEffect, useRef, useState } from 'react';
import '../../../ui/data-safety.css';
import type { NotesFormat } from '../../../../src-main/contract/backups';
import type { Written } from '../../../data/api';
import { useJob } from '../../../state/job';
import { notes } from '../../../state/notes';
import { useWatched } from '../../../state/use-watched';
import { filesText } from '../../../text/data-safety/files';
import { problemText } from '../../../text/data-safety/problems';
import { Button } from '../../../ui/button';
import { ChoiceList } from '../../../ui/choice-list';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';

interface ExportDialogProps {
  /** The notes that are selected; without them all are written. */
  readonly ids: readonly string[] | undefined;
  readonly onClose: () => void;
}

const FORMATS: readonly NotesFormat[] = ['jsonl', 'md', 'csv'];

/** Writes notes to a file. For locked notes the file is locked as well, unless the coder says otherwise. */
export function ExportDialog({ ids, onClose }: ExportDialogProps) {
  const state = useWatched(notes.state);
  const [which, setWhich] = useState<'selected' | 'all'>(ids === undefined ? 'all' : 'selected');
  const [format, setFormat] = useState<NotesFormat>('jsonl');
  const [seal, setSeal] = useState<'sealed' | 'unsealed'>('sealed');
  const [said, setSaid] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [written, setWritten] = useState<Written>();
  const { progress, run, cancel } = useJob();
  const locked = state.kind === 'ready' && state.sealed;
  const readable = locked && (format !== 'jsonl' || seal === 'unsealed');

  const write = async (): Promise<void> => {
    setSaid(undefined);
    setFailure(undefined);
    const chosen = which === 'selected' && ids !== undefined ? { ids } : {};
    const outcome = await run((job) => notes.files.write({ ...job, ...chosen, format, sealed: locked && !readable }));
    if (!outcome.ok) setFailure(problemText(outcome.problem));
    else if (outcome.value === undefined) setSaid(filesText.notChosen);
    else setWritten(outcome.value);
  };
  return (
    <Dialog title={filesText.exportTitle} onClose={onClose}>
      {failure !== undefined && <Notice tone="danger">{failure}</Notice>}
      {progress !== undefined && <Progress label={filesText.writing} progress={progress} onCancel={cancel} />}
      {written !== undefined && <Done text={filesText.written(written.name, written.notes, written.bytes)} onClose={onClose} />}
      {progress === undefined && written === undefined && (
        <>
          {ids !== undefined && (
            <ChoiceList
              legend={filesText.which}
              value={which}
              onChange={setWhich}
              choices={[
                { value: 'selected', label: filesText.selected(ids.length) },
                { value: 'all', label: filesText.all },
              ]}
            />
          )}
          <ChoiceList
            legend={filesText.format}
            value={format}
            onChange={setFormat}
            choices={FORMATS.map((value) => ({ value, label: filesText.formats[value], help: filesText.formatHelp[value] }))}
          />
          {locked && format === 'jsonl' && (
            <ChoiceList
              legend={filesText.seal}
              value={seal}
              onChange={setSeal}
              choices={[
                { value: 'sealed', label: filesText.sealed, help: filesText.sealedHelp },
                { value: 'unsealed', label: filesText.unsealed, help: filesText.unsealedHelp },
              ]}
            />
          )}
          {readable && <Notice tone="warning">{format === 'jsonl' ? filesText.openWarning : filesText.formatIsOpen}</Notice>}
          <div className="form-actions">
            <Button variant="primary" onClick={() => void write()}>
              {readable ? filesText.writeOpen : filesText.write}
            </Button>
          </div>
          <p role="status" className="muted">
            {said}
          </p>
        </>
      )}
    </Dialog>
  );
}

function Done({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <>
      <p role="status">{text}</p>
      <div className="form-actions">
        <Button ref={close} variant="primary" onClick={onClose}>
          {filesText.close}
        </Button>
      </div>
    </>
  );
}
