import { useEffect, useRef } from 'react';
import { COMMANDS } from '../../../../src-main/contract/commands';
import type { LockAfterMinutes } from '../../../../src-main/contract/settings';
import type { NotesState } from '../../../data/api';
import { lockNotes } from '../../../state/lock-notes';
import { setLockAfter } from '../../../state/set-lock-after';
import { screen, useScreen, useSession } from '../../../state/stores';
import { backupsText } from '../../../text/data-safety/backups';
import { lockText } from '../../../text/data-safety/lock';
import { Button } from '../../../ui/button';
import { Kbd } from '../../../ui/kbd';
import { Notice } from '../../../ui/notice';
import { SelectField } from '../../../ui/select-field';
import { OpenCopies } from './open-copies';

const MINUTES: readonly LockAfterMinutes[] = [5, 15, 60];

/** The lock in «Notater og sikkerhet». */
export function LockPart({ state }: { readonly state: NotesState }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const dialog = useScreen((at) => at.dialog);
  const shown = state.kind === 'ready' && state.sealed ? 'sealed' : state.kind;
  // A button that turns the lock on or off, or locks, goes away with what it did, and focus with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at anew when what is shown has changed, and when a dialog has closed.
  useEffect(() => {
    if (dialog === undefined && document.activeElement === document.body) heading.current?.focus();
  }, [dialog, shown]);
  return (
    <section className="sheet settings__part" aria-labelledby="lock-title">
      <h2 id="lock-title" tabIndex={-1} ref={heading}>
        {lockText.title}
      </h2>
      {state.kind === 'locked' && <Locked />}
      {state.kind === 'ready' && (state.sealed ? <On /> : <Off writable={state.writable} />)}
      {state.kind !== 'locked' && state.kind !== 'ready' && <p className="muted">{backupsText.unavailable}</p>}
    </section>
  );
}

function Locked() {
  return (
    <>
      <p>
        {lockText.on} {lockText.nowLocked}
      </p>
      <div className="form-actions">
        <Button onClick={() => screen.setState({ section: 'notes', stillValid: false })}>{backupsText.openNotes}</Button>
      </div>
    </>
  );
}

function Off({ writable }: { readonly writable: boolean }) {
  const required = useSession((session) => session.organisation.notesLockRequired);
  return (
    <>
      {required && <Notice tone="warning">{lockText.required}</Notice>}
      <p>{lockText.off}</p>
      <p className="muted">{lockText.explain}</p>
      {writable && (
        <div className="form-actions">
          <Button onClick={() => screen.setState({ dialog: { kind: 'lock-on' } })}>{lockText.turnOn}</Button>
        </div>
      )}
    </>
  );
}

function On() {
  const minutes = useSession((session) => session.settings.lockAfterMinutes);
  const required = useSession((session) => session.organisation.notesLockRequired);
  return (
    <>
      <p>{lockText.on}</p>
      <OpenCopies />
      <div className="form-actions form-actions--wrap">
        <Button variant="primary" onClick={() => void lockNotes()}>
          {lockText.lockNow}
        </Button>
        <Button onClick={() => screen.setState({ dialog: { kind: 'lock-way', way: 'passphrase' } })}>{lockText.newPassphrase}</Button>
        <Button onClick={() => screen.setState({ dialog: { kind: 'lock-way', way: 'recovery' } })}>{lockText.newRecovery}</Button>
        {!required && (
          <Button variant="tertiary" onClick={() => screen.setState({ dialog: { kind: 'lock-off' } })}>
            {lockText.turnOff}
          </Button>
        )}
      </div>
      {required && <p>{lockText.mayNotTurnOff}</p>}
      <p className="muted">
        <Kbd>{COMMANDS['lock-notes'].keys}</Kbd> {lockText.lockNowHint}
      </p>
      <SelectField
        label={lockText.idle}
        value={String(minutes)}
        options={MINUTES.map((one) => ({ value: String(one), label: lockText.minutes(one) }))}
        onChange={(value) => {
          const chosen = MINUTES.find((one) => String(one) === value);
          if (chosen !== undefined) void setLockAfter(chosen);
        }}
      />
    </>
  );
}
