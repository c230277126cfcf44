import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { WayIn } from '../../../data/api';
import { lockText } from '../../../text/data-safety/lock';
import { Button } from '../../../ui/button';
import { SecretField } from '../../../ui/secret-field';

interface UnlockFormProps {
  readonly ways: readonly WayIn['kind'][];
  /** Why the last try did not open it. */
  readonly error: string | undefined;
  readonly busy: boolean;
  /** What a secret is given for; unlocking unless told otherwise. */
  readonly label?: string;
  readonly onUnlock: (way: WayIn) => void;
  readonly onCancel?: (() => void) | undefined;
}

type Secret = Exclude<WayIn['kind'], 'keyring'>;

/** The ways to the key: one click where this machine keeps it, else the passphrase; the recovery code is one step further. */
export function UnlockForm({ ways, error, busy, label = lockText.unlock, onUnlock, onCancel }: UnlockFormProps) {
  const daily = ways.filter((way) => way !== 'recovery');
  const [byCode, setByCode] = useState(daily.length === 0);
  const canSwitch = daily.length > 0 && ways.includes('recovery');
  return (
    <div className="unlock">
      {byCode ? (
        <SecretForm key="recovery" kind="recovery" label={label} error={error} busy={busy} onUnlock={onUnlock} />
      ) : (
        daily.map((way) =>
          way === 'keyring' ? (
            <KeyringButton key={way} error={daily.includes('passphrase') ? undefined : error} busy={busy} onUnlock={onUnlock} />
          ) : (
            <SecretForm key={way} kind="passphrase" label={label} error={error} busy={busy} onUnlock={onUnlock} />
          ),
        )
      )}
      <div className="unlock__more">
        {canSwitch && !busy && (
          <button type="button" className="text-button" onClick={() => setByCode(!byCode)}>
            {byCode ? lockText.useOther : lockText.useRecovery}
          </button>
        )}
        {onCancel !== undefined && (
          <Button variant="tertiary" onClick={onCancel}>
            {lockText.back}
          </Button>
        )}
      </div>
      <p role="status" className="only-heard">
        {busy ? lockText.unlocking : ''}
      </p>
    </div>
  );
}

interface WayProps {
  readonly error: string | undefined;
  readonly busy: boolean;
  readonly onUnlock: (way: WayIn) => void;
}

function KeyringButton({ error, busy, onUnlock }: WayProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div>
      <Button ref={button} variant="primary" onClick={() => !busy && onUnlock({ kind: 'keyring' })}>
        {busy ? lockText.unlocking : lockText.unlockKeyring}
      </Button>
      <p role="alert" className="unlock__error">
        {error}
      </p>
    </div>
  );
}

function SecretForm({ kind, label, error, busy, onUnlock }: WayProps & { readonly kind: Secret; readonly label: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  useEffect(() => field.current?.focus(), []);
  // A wrong secret is most often put right by writing it anew.
  useEffect(() => {
    if (error !== undefined) field.current?.select();
  }, [error]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() === '') field.current?.focus();
    else if (!busy) onUnlock({ kind, text });
  };
  const isCode = kind === 'recovery';
  return (
    <form onSubmit={submit} className="unlock__form">
      <SecretField
        ref={field}
        label={isCode ? lockText.recoveryLabel : lockText.unlockPassphrase}
        {...(isCode && { help: lockText.recoveryHelp })}
        readable={isCode}
        value={text}
        error={missing ? lockText.empty[kind] : error}
        onChange={(next) => {
          setMissing(false);
          setText(next);
        }}
      />
      <Button type="submit" variant="primary">
        {busy ? lockText.unlocking : label}
      </Button>
    </form>
  );
}
