import { useState } from 'react';
import '../../../ui/data-safety.css';
import type { WayIn } from '../../../data/api';
import { useJob } from '../../../state/job';
import { notes } from '../../../state/notes';
import { lockText } from '../../../text/data-safety/lock';
import { problemText } from '../../../text/data-safety/problems';
import { Dialog } from '../../../ui/dialog';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { ChooseWay } from './choose-way';
import { LockedDone } from './locked-done';
import { RecoveryCode } from './recovery-code';

type Step = { readonly kind: 'way' } | { readonly kind: 'code'; readonly way: WayIn; readonly code: string } | { readonly kind: 'done' };

/** Turns the lock on: a way for every day, the recovery code, and then all notes are sealed. Until then nothing has changed. */
export function LockOnDialog({ onClose }: { readonly onClose: () => void }) {
  const [step, setStep] = useState<Step>({ kind: 'way' });
  const [failure, setFailure] = useState<string>();
  const { progress, run, cancel } = useJob();
  const lock = async ({ way, code }: Extract<Step, { kind: 'code' }>): Promise<void> => {
    setFailure(undefined);
    const outcome = await run((job) => notes.lock.turnOn([way, { kind: 'recovery', text: code }], job));
    if (outcome.ok || outcome.problem.code === 'left-behind') setStep({ kind: 'done' });
    if (!outcome.ok) setFailure(problemText(outcome.problem));
  };
  return (
    <Dialog
      title={step.kind === 'code' ? lockText.codeTitle : step.kind === 'done' ? lockText.lockedTitle : lockText.onTitle}
      onClose={onClose}
    >
      {failure !== undefined && <Notice tone="danger">{failure}</Notice>}
      {progress !== undefined && (
        <>
          <p>{lockText.lockingHint}</p>
          <Progress
            label={progress.total > 0 && progress.done === progress.total ? lockText.sweeping : lockText.locking}
            progress={progress}
            onCancel={cancel}
          />
        </>
      )}
      {progress === undefined && step.kind === 'way' && (
        <ChooseWay onChosen={(way) => setStep({ kind: 'code', way, code: notes.lock.newRecoveryCode() })} />
      )}
      {progress === undefined && step.kind === 'code' && (
        <RecoveryCode
          code={step.code}
          label={lockText.lockIt}
          onBack={() => setStep({ kind: 'way' })}
          onConfirmed={() => void lock(step)}
        />
      )}
      {step.kind === 'done' && <LockedDone onClose={onClose} />}
    </Dialog>
  );
}
