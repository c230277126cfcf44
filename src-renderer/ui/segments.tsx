import { type ReactNode, useId } from 'react';
import './segments.css';

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

/** One choice of a few, side by side; the arrow keys move between them. */
export function Segments<T extends string>({ label, value, options, onChange, disabled = false }: SegmentsProps<T>) {
  const name = useId();
  return (
    <fieldset className="segments" aria-label={label} disabled={disabled}>
      {options.map((option) => (
        <label key={option.value} className="segments__one">
          <input type="radio" name={name} value={option.value} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
