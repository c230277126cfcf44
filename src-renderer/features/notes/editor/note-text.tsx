import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { LIMITS } from '../../../data/note';
import { notesText } from '../../../text/notes';
import type { FoundNumbers } from '../../../ui/identity-line';
import { insertText } from '../../../ui/insert-text';
import { MarkedField } from '../../../ui/marked-field';
import { mentionAt } from '../text/mentions';
import { CompletionList } from './completion-list';
import { type Suggestion, useSuggestions } from './use-completion';

interface NoteTextProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly marks: FoundNumbers['found'];
  readonly describedBy: string;
  readonly readOnly: boolean;
  readonly ref: Ref<HTMLTextAreaElement>;
}

/** The text as it is written. After «@» a list offers what can be linked to: arrows choose, Enter or Tab takes, Esc closes. */
export function NoteText({ text, onChange, marks, describedBy, readOnly, ref }: NoteTextProps) {
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(ref, () => field.current);
  const [caret, setCaret] = useState<number>();
  const [chosen, setChosen] = useState<number>();
  const [dismissed, setDismissed] = useState<number>();
  const mention = caret === undefined || readOnly ? undefined : mentionAt(text, caret);
  const open = mention !== undefined && mention.from !== dismissed;
  const suggestions = useSuggestions(open ? mention.query : undefined);
  // What is named in full needs no completing: Enter is a new line then, until one of the others is chosen.
  const isWhole = suggestions.some(({ name }) => name === mention?.query);
  const active = Math.min(chosen ?? (isWhole ? -1 : 0), suggestions.length - 1);
  const isShown = open && suggestions.length > (isWhole ? 1 : 0);

  const take = ({ name }: Suggestion): void => {
    if (mention === undefined || field.current === null || caret === undefined) return;
    const next = text.charAt(caret);
    setDismissed(mention.from);
    insertText(field.current, mention.from, caret, `@${name}${next === '' || /[\p{L}\p{N}]/u.test(next) ? ' ' : ''}`);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isShown || event.ctrlKey || event.altKey || event.shiftKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const suggestion = suggestions[active];
    if (step !== undefined) setChosen((Math.max(active, step < 0 ? 0 : -1) + step + suggestions.length) % suggestions.length);
    else if ((event.key === 'Enter' || event.key === 'Tab') && suggestion !== undefined) take(suggestion);
    else if (event.key === 'Escape') setDismissed(mention.from);
    else return;
    event.preventDefault();
  };
  const optionId = (index: number): string => `${listId}-${index}`;

  return (
    <div className="note-text">
      <MarkedField
        ref={field}
        label={notesText.editor.text}
        hint={notesText.editor.textHint}
        value={text}
        marks={marks}
        maxLength={LIMITS.text}
        readOnly={readOnly}
        describedBy={describedBy}
        anchor={isShown ? mention.from : undefined}
        list={isShown ? { id: listId, active: active < 0 ? undefined : optionId(active) } : undefined}
        onChange={(next, { selectionEnd }) => {
          onChange(next);
          setCaret(selectionEnd);
          setChosen(undefined);
        }}
        onSelect={({ selectionStart, selectionEnd }) => setCaret(selectionStart === selectionEnd ? selectionEnd : undefined)}
        onBlur={() => setCaret(undefined)}
        onKeyDown={onKeyDown}
      />
      {isShown && <CompletionList id={listId} optionId={optionId} suggestions={suggestions} active={active} onTake={take} />}
    </div>
  );
}
