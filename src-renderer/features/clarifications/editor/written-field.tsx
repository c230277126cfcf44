import { useId, useMemo, useRef } from 'react';
import { removeIdentityNumbers } from '../../../../src-main/core/privacy/identity-numbers';
import { keepNumbers, keptNumbers } from '../../../state/kept-numbers';
import { useWatched } from '../../../state/use-watched';
import { markedIn, writtenAs } from '../../../text/identity';
import { notesText } from '../../../text/notes';
import { IdentityLine } from '../../../ui/identity-line';
import { insertText } from '../../../ui/insert-text';
import { MarkedField } from '../../../ui/marked-field';
import { ProblemLine } from './problem-line';

interface WrittenFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  readonly problem?: string | undefined;
  readonly maxLength: number;
  /** Several lines. */
  readonly tall?: boolean;
  readonly first?: boolean;
}

/** A field for text of the coder's own, with its label and what is wrong with it. What looks like an identity number is marked. */
export function WrittenField({
  label,
  help,
  hint = '',
  value,
  onChange,
  onLeave,
  problem,
  maxLength,
  tall = false,
  first = false,
}: WrittenFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const kept = useWatched(keptNumbers);
  const found = useMemo(() => markedIn(value, kept), [value, kept]);
  const remove = (): void => {
    const without = removeIdentityNumbers(value, found, notesText.identity.placeholder);
    if (field.current !== null) insertText(field.current, 0, value.length, without);
  };
  const described = [help === undefined ? '' : `${id}-help`, `${id}-identity`, `${id}-problem`].filter((part) => part !== '').join(' ');
  return (
    <div className="written" data-first={first ? '' : undefined}>
      <label htmlFor={id}>{label}</label>
      {help !== undefined && (
        <p id={`${id}-help`} className="field__help">
          {help}
        </p>
      )}
      <MarkedField
        ref={field}
        id={id}
        label={label}
        hint={hint}
        value={value}
        marks={found}
        maxLength={maxLength}
        readOnly={false}
        single={!tall}
        describedBy={described}
        invalid={problem !== undefined}
        onChange={onChange}
        onBlur={onLeave}
      />
      <IdentityLine
        id={`${id}-identity`}
        numbers={{ found, remove, keep: () => keepNumbers(writtenAs(value, found)) }}
        readOnly={false}
        onDone={() => field.current?.focus()}
      />
      <ProblemLine id={`${id}-problem`} problem={problem} />
    </div>
  );
}
