import { Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { useId } from 'react';

interface CheckFieldProps {
  readonly label: string;
  readonly checked: boolean;
  readonly error?: string | undefined;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick before something can be done, with what is missing said beside it. */
export function CheckField({ label, checked, error, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div className="check-field">
      <Input
        type="checkbox"
        id={id}
        checked={checked}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <Label htmlFor={id} weight="regular">
        {label}
      </Label>
      <div id={`${id}-error`} role="alert">
        {error !== undefined && <ValidationMessage asChild>{<div>{error}</div>}</ValidationMessage>}
      </div>
    </div>
  );
}
