import { Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, type Ref, useId, useState } from 'react';
import { lockText } from '../text/data-safety/lock';

interface SecretFieldProps {
  readonly label: string;
  readonly help?: ReactNode;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
  /** Shown as it is written: a code is read off paper, sign by sign. */
  readonly readable?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field for a passphrase or a code. Nothing outside the app is told what is in it: no spelling check, no memory. */
export function SecretField({ label, help, value, error, onChange, readable = false, ref }: SecretFieldProps) {
  const id = useId();
  const [shown, setShown] = useState(readable);
  const described = [help !== undefined ? `${id}-help` : '', error !== undefined ? `${id}-error` : '']
    .filter((one) => one !== '')
    .join(' ');
  return (
    <div className="field secret-field">
      <Label htmlFor={id}>{label}</Label>
      {help !== undefined && (
        <p id={`${id}-help`} className="field__help">
          {help}
        </p>
      )}
      <div className="secret-field__row">
        <Input
          id={id}
          ref={ref ?? null}
          type={shown ? 'text' : 'password'}
          value={value}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error !== undefined}
          {...(described !== '' && { 'aria-describedby': described })}
          onChange={(event) => onChange(event.target.value)}
        />
        {!readable && (
          <button
            type="button"
            className="text-button"
            aria-pressed={shown}
            aria-label={`${lockText.show} ${label.toLowerCase()}`}
            onClick={() => setShown(!shown)}
          >
            {shown ? lockText.hide : lockText.show}
          </button>
        )}
      </div>
      <div id={`${id}-error`} role="alert">
        {error !== undefined && <ValidationMessage asChild>{<div>{error}</div>}</ValidationMessage>}
      </div>
    </div>
  );
}
