import { type KeyboardEvent, useRef, useState } from 'react';
import { holdsIdentityNumber } from '../../../../src-main/core/privacy/identity-numbers';
import { LIMITS } from '../../../data/note';
import { keptNumbers } from '../../../state/kept-numbers';
import { useWatched } from '../../../state/use-watched';
import { markedIn } from '../../../text/identity';
import { notesText } from '../../../text/notes';
import { CloseIcon } from '../../../ui/icons';
import { TagInput } from './tag-input';

interface TagFieldProps {
  readonly tags: readonly string[];
  readonly onChange: (tags: string[]) => void;
  readonly readOnly: boolean;
}

/** The tags of a note. Enter or comma adds what is written; Backspace in an empty field goes to the last tag, Delete takes it away. */
export function TagField({ tags, onChange, readOnly }: TagFieldProps) {
  const box = useRef<HTMLDivElement>(null);
  const [written, setWritten] = useState('');
  const kept = useWatched(keptNumbers);
  const text = notesText.editor;

  const add = (): void => {
    const tag = written.trim().replace(/^#/, '').slice(0, LIMITS.tag);
    setWritten('');
    if (tag !== '' && !tags.includes(tag) && tags.length < LIMITS.tags) onChange([...tags, tag]);
  };
  const buttons = (): HTMLElement[] => [...(box.current?.querySelectorAll<HTMLElement>('[data-tag]') ?? [])];
  const remove = (tag: string): void => {
    const at = tags.indexOf(tag);
    onChange(tags.filter((one) => one !== tag));
    // Focus goes to the tag that comes into its place, or else to the field.
    (buttons().filter(({ dataset }) => dataset.tag !== tag)[at] ?? box.current?.querySelector<HTMLElement>('input'))?.focus();
  };
  const onInputKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault();
      add();
    }
    if (event.key === 'Backspace' && written === '') {
      event.preventDefault();
      buttons().at(-1)?.focus();
    }
  };
  const onTagKey = (event: KeyboardEvent<HTMLElement>, tag: string): void => {
    const all = buttons();
    const at = all.indexOf(event.currentTarget);
    if (event.key === 'ArrowLeft') all[at - 1]?.focus();
    else if (event.key === 'ArrowRight') (all[at + 1] ?? box.current?.querySelector<HTMLElement>('input'))?.focus();
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(tag);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="tag-field" ref={box}>
      <ul aria-label={text.tags}>
        {tags.map((tag) => (
          <li key={tag}>
            {readOnly ? (
              <span className="tag-chip">{tag}</span>
            ) : (
              <button
                type="button"
                className="tag-chip"
                data-tag={tag}
                aria-label={text.removeTag(tag)}
                onClick={() => remove(tag)}
                onKeyDown={(event) => onTagKey(event, tag)}
              >
                <span className={markedIn(tag, kept).length > 0 ? 'identity-mark' : undefined}>{tag}</span>
                <CloseIcon />
              </button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <TagInput label={text.tagHint} hint={text.tagHint} value={written} onChange={setWritten} onKeyDown={onInputKey} onBlur={add} />
      )}
      {holdsIdentityNumber(written) && (
        <span className="identity-word" role="status">
          {notesText.identity.marked}
        </span>
      )}
    </div>
  );
}
