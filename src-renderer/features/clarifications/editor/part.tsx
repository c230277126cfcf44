import { type ReactNode, useId } from 'react';
import { ProblemLine } from './problem-line';

interface PartProps {
  readonly title: string;
  readonly help?: string;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

/** A question of the form with its fields, and what is wrong with them as a whole. */
export function Part({ title, help, problem, children }: PartProps) {
  const id = useId();
  return (
    <fieldset className="clarify__part" aria-describedby={`${id}-problem`} aria-invalid={problem === undefined ? undefined : true}>
      <legend>{title}</legend>
      {help !== undefined && <p className="field__help">{help}</p>}
      {children}
      <ProblemLine id={`${id}-problem`} problem={problem} />
    </fieldset>
  );
}
