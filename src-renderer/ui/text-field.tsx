import { Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly help: string;
  readonly value: string;
  readonly error?: ReactNode;
  readonly onChange: (value: string) => void;
}

/** A one-line field with label, help and error tied to it. Not the design system's Textfield, which loads its web components. */
export function TextField({ label, help, value, error, onChange }: TextFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <Label htmlFor={id}>{label}</Label>
      <p id={`${id}-help`} className="field__help">
        {help}
      </p>
      <Input
        id={id}
        value={value}
        autoComplete="off"
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? `${id}-help` : `${id}-help ${id}-error`}
        onChange={(event) => onChange(event.target.value)}
      />
      <div id={`${id}-error`} role="alert">
        {error !== undefined && <ValidationMessage asChild>{<div>{error}</div>}</ValidationMessage>}
      </div>
    </div>
  );
}
