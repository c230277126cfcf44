import { type FormEvent, useEffect, useState } from 'react';
import '../../../ui/data-safety.css';
import type { WayIn } from '../../../data/api';
import { notes } from '../../../state/notes';
import { lockText } from '../../../text/data-safety/lock';
import { unlockProblem } from '../../../text/data-safety/unlock-problem';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { UnlockForm } from '../unlock/unlock-form';
import { NewPassphrase, NO_PASSPHRASES, passphraseFault } from './new-passphrase';
import { RecoveryCode } from './recovery-code';

interface LockWayDialogProps {
  readonly way: 'passphrase' | 'recovery';
  readonly onClose: () => void;
}

type Step = { readonly kind: 'known' } | { readonly kind: 'new'; readonly known: WayIn } | { readonly kind: 'done' };

/** Puts a new passphrase or recovery code in the place of the old one, for a coder who can open the lock. */
export function LockWayDialog({ way, onClose }: LockWayDialogProps) {
  const [step, setStep] = useState<Step>({ kind: 'known' });
  const [ways, setWays] = useState<readonly WayIn['kind'][]>();
  const [code] = useState(() => notes.lock.newRecoveryCode());
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    void notes.lock.keyring().then((outcome) => {
      setWays(outcome.ok && outcome.value.available ? ['keyring', 'passphrase', 'recovery'] : ['passphrase', 'recovery']);
    });
  }, []);
  const set = async (known: WayIn, next: WayIn): Promise<void> => {
    setBusy(true);
    const outcome = await notes.lock.setWay(known, next);
    setBusy(false);
    setError(outcome.ok ? undefined : unlockProblem(known.kind, outcome.problem));
    setStep({ kind: outcome.ok ? 'done' : 'known' });
  };
  return (
    <Dialog title={lockText.wayTitle[way]} onClose={onClose}>
      {busy && <p role="status">{lockText.working}</p>}
      {!busy && step.kind === 'known' && ways !== undefined && (
        <>
          <p>{lockText.wayKnown}</p>
          <UnlockForm ways={ways} error={error} busy={false} label={lockText.next} onUnlock={(known) => setStep({ kind: 'new', known })} />
        </>
      )}
      {!busy && step.kind === 'new' && way === 'recovery' && (
        <RecoveryCode
          code={code}
          label={lockText.wayDo.recovery}
          onBack={() => setStep({ kind: 'known' })}
          onConfirmed={() => void set(step.known, { kind: 'recovery', text: code })}
        />
      )}
      {!busy && step.kind === 'new' && way === 'passphrase' && (
        <PassphraseStep onChosen={(text) => void set(step.known, { kind: 'passphrase', text })} />
      )}
      {!busy && step.kind === 'done' && (
        <>
          <p role="status">{lockText.wayDone[way]}</p>
          <div className="form-actions">
            <Button variant="primary" onClick={onClose}>
              {lockText.done}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

function PassphraseStep({ onChosen }: { readonly onChosen: (text: string) => void }) {
  const [value, setValue] = useState(NO_PASSPHRASES);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (passphraseFault(value) === undefined) onChosen(value.first);
  };
  return (
    <form onSubmit={submit}>
      <NewPassphrase value={value} tried={tried} onChange={setValue} />
      <div className="form-actions">
        <Button type="submit" variant="primary">
          {lockText.wayDo.passphrase}
        </Button>
      </div>
    </form>
  );
}
