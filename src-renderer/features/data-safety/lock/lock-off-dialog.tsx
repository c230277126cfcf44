import { useState } from 'react';
import '../../../ui/data-safety.css';
import { useJob } from '../../../state/job';
import { notes } from '../../../state/notes';
import { useSession } from '../../../state/stores';
import { showToast } from '../../../state/toast';
import { lockText } from '../../../text/data-safety/lock';
import { problemText } from '../../../text/data-safety/problems';
import { nb } from '../../../text/nb';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';

/** Turns the lock off, after having said what that means. */
export function LockOffDialog({ onClose }: { readonly onClose: () => void }) {
  const [failure, setFailure] = useState<string>();
  const { progress, run, cancel } = useJob();
  const required = useSession((session) => session.organisation.notesLockRequired);
  const open = async (): Promise<void> => {
    setFailure(undefined);
    const outcome = await run((job) => notes.lock.turnOff(job));
    if (!outcome.ok) return setFailure(problemText(outcome.problem));
    showToast(lockText.offDone);
    onClose();
  };
  if (required)
    return (
      <Dialog title={lockText.offTitle} onClose={onClose}>
        <p>{lockText.mayNotTurnOff}</p>
        <div className="form-actions">
          <Button onClick={onClose}>{nb.app.close}</Button>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={lockText.offTitle} onClose={onClose}>
      {failure !== undefined && <Notice tone="danger">{failure}</Notice>}
      <p>{lockText.offBody}</p>
      {progress !== undefined ? (
        <Progress label={lockText.unlockingAll} progress={progress} onCancel={cancel} />
      ) : (
        <div className="form-actions">
          <Button variant="primary" onClick={() => void open()}>
            {lockText.offDo}
          </Button>
          <Button onClick={onClose}>{nb.app.cancel}</Button>
        </div>
      )}
    </Dialog>
  );
}
