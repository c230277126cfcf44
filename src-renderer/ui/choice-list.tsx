import { Input, Label } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly help?: ReactNode;
}

interface ChoiceListProps<T extends string> {
  readonly legend: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One choice among a few, as radio buttons. */
export function ChoiceList<T extends string>({ legend, choices, value, onChange }: ChoiceListProps<T>) {
  const id = useId();
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <div className="choice" key={choice.value}>
          <Input
            type="radio"
            id={`${id}-${choice.value}`}
            name={id}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <Label htmlFor={`${id}-${choice.value}`} weight="regular">
            {choice.label}
            {choice.help !== undefined && <span className="choice__help">{choice.help}</span>}
          </Label>
        </div>
      ))}
    </fieldset>
  );
}
