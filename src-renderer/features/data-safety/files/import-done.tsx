import { useEffect, useRef, useState } from 'react';
import type { ImportDone } from '../../../data/api';
import { filesText } from '../../../text/data-safety/files';
import { problemText } from '../../../text/data-safety/problems';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';

interface ImportDoneProps {
  readonly done: ImportDone;
  readonly onClose: () => void;
}

/** What the import did, and the way back. */
export function ImportDoneView({ done, onClose }: ImportDoneProps) {
  const close = useRef<HTMLButtonElement>(null);
  const [taken, setTaken] = useState<{ readonly text: string; readonly failed: boolean }>();
  useEffect(() => close.current?.focus(), []);
  const undo = async (): Promise<void> => {
    const outcome = await done.undo();
    setTaken(
      outcome.ok
        ? { text: filesText.undone(outcome.value.undone, outcome.value.changedSince), failed: false }
        : { text: problemText(outcome.problem), failed: true },
    );
    close.current?.focus();
  };
  return (
    <>
      {taken?.failed === true && <Notice tone="danger">{taken.text}</Notice>}
      <p role="status">{taken?.failed === false ? taken.text : filesText.done(done)}</p>
      <div className="form-actions">
        <Button ref={close} variant="primary" onClick={onClose}>
          {filesText.close}
        </Button>
        {taken === undefined && <Button onClick={() => void undo()}>{filesText.undo}</Button>}
      </div>
    </>
  );
}
