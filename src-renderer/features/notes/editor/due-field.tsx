import { Input } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { formatDate } from '../../../text/dates';
import { notesText } from '../../../text/notes';
import { parseDue } from '../text/due';

interface DueFieldProps {
  readonly due: string | undefined;
  readonly onChange: (due: string | undefined) => void;
  readonly readOnly: boolean;
}

/** When the note is to be looked at again. What is written counts when the field is left or Enter is pressed. */
export function DueField({ due, onChange, readOnly }: DueFieldProps) {
  const id = useId();
  const [written, setWritten] = useState<string>();
  const text = notesText.editor;
  const shown = written ?? (due === undefined ? '' : formatDate(due));
  const isWrong = written !== undefined && written.trim() !== '' && parseDue(written, new Date()) === undefined;
  const [told, setTold] = useState(false);

  const take = (): void => {
    if (written === undefined) return;
    const day = parseDue(written, new Date());
    setTold(isWrong);
    if (isWrong) return;
    setWritten(undefined);
    if (day !== due) onChange(day);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') take();
    if (event.key !== 'Escape' || written === undefined) return;
    // Esc gives up what was written before it leaves the note.
    event.preventDefault();
    setWritten(undefined);
    setTold(false);
  };
  return (
    <div className="due-field">
      <label htmlFor={id}>{text.due}</label>
      <Input
        id={id}
        value={shown}
        placeholder={readOnly ? '' : text.dueHint}
        readOnly={readOnly}
        autoComplete="off"
        aria-invalid={told && isWrong}
        aria-describedby={`${id}-error`}
        onChange={(event) => setWritten(event.target.value)}
        onBlur={take}
        onKeyDown={onKeyDown}
      />
      <span id={`${id}-error`} role="alert" className="due-field__error">
        {told && isWrong ? text.notADay(written.trim()) : ''}
      </span>
    </div>
  );
}
