import { Input } from '@digdir/designsystemet-react';
import type { KeyboardEvent } from 'react';

interface FilterFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** A short field that narrows the rows below it while one writes. */
export function FilterField({ label, hint, value, onChange, onKeyDown }: FilterFieldProps) {
  return (
    <Input
      className="filter-field"
      aria-label={label}
      placeholder={hint}
      value={value}
      autoComplete="off"
      spellCheck={false}
      data-filter
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
