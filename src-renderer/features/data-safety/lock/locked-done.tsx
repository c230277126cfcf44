import { useEffect, useRef, useState } from 'react';
import { notes } from '../../../state/notes';
import { lockText } from '../../../text/data-safety/lock';
import { problemText } from '../../../text/data-safety/problems';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';

/** The lock is on. The snapshots from before are still readable for anyone, and can be exchanged for a locked one. */
export function LockedDone({ onClose }: { readonly onClose: () => void }) {
  const done = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<number>();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ readonly text: string; readonly failed?: true }>();
  useEffect(() => done.current?.focus(), []);
  useEffect(() => {
    void notes.snapshots.storage().then((outcome) => {
      if (outcome.ok) setOpen(outcome.value.snapshots.filter(({ sealed }) => !sealed).length);
      else setSaid({ text: problemText(outcome.problem), failed: true });
    });
  }, []);
  const exchange = async (): Promise<void> => {
    setBusy(true);
    const outcome = await notes.snapshots.removeOpen();
    setBusy(false);
    if (!outcome.ok) return setSaid({ text: problemText(outcome.problem), failed: true });
    setOpen(0);
    setSaid({ text: lockText.oldCopiesGone(outcome.value) });
    done.current?.focus();
  };
  return (
    <>
      <p>{lockText.lockedBody}</p>
      {said?.failed === true && <Notice tone="danger">{said.text}</Notice>}
      {open !== undefined && open > 0 && (
        <Notice
          tone="warning"
          actions={<Button onClick={() => !busy && void exchange()}>{busy ? lockText.working : lockText.oldCopiesDo}</Button>}
        >
          {lockText.oldCopies(open)}
        </Notice>
      )}
      <p role="status">{said?.failed === undefined ? said?.text : ''}</p>
      <p className="muted">{lockText.exportsToo}</p>
      <div className="form-actions">
        <Button ref={done} variant="primary" onClick={onClose}>
          {open !== undefined && open > 0 ? lockText.oldCopiesLeave : lockText.done}
        </Button>
      </div>
    </>
  );
}
