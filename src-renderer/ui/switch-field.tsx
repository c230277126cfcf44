import { Input, Label } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';

interface SwitchFieldProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A switch that acts at once. */
export function SwitchField({ label, checked, onChange }: SwitchFieldProps) {
  const id = useId();
  return (
    <div className="switch-field">
      <Input type="checkbox" role="switch" id={id} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <Label htmlFor={id} weight="regular">
        {label}
      </Label>
    </div>
  );
}
