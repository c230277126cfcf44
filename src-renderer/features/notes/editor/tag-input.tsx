import { Input } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useId } from 'react';
import { LIMITS } from '../../../data/note';
import { notes } from '../../../state/notes';

interface TagInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onBlur?: () => void;
}

const SUGGESTED = 50;

/** A field for one tag; the tags in use are suggested. */
export function TagInput({ label, hint, value, onChange, onKeyDown, onBlur }: TagInputProps) {
  const id = useId();
  return (
    <>
      <Input
        className="tag-input"
        aria-label={label}
        placeholder={hint}
        list={id}
        value={value}
        maxLength={LIMITS.tag}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      <datalist id={id}>
        {notes.list
          .tags()
          .slice(0, SUGGESTED)
          .map(({ tag }) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </>
  );
}
