import { useEffect, useRef } from 'react';
import { notesText } from '../../../text/notes';
import { paletteText } from '../../../text/palette';
import type { Suggestion } from './use-completion';

interface CompletionListProps {
  readonly id: string;
  readonly optionId: (index: number) => string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly onTake: (suggestion: Suggestion) => void;
}

/** The list under the «@», above everything else. Focus and keys stay with the text. */
export function CompletionList({ id, optionId, suggestions, active, onTake }: CompletionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.showPopover(), []);
  return (
    <div ref={list} id={id} role="listbox" aria-label={notesText.editor.completion} popover="manual" className="completion" tabIndex={-1}>
      {suggestions.map((suggestion, index) => (
        // The text hears the keys; a click is only the mouse's way to Enter.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
        <div
          key={`${suggestion.kind} ${suggestion.name}`}
          id={optionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          className="completion__row"
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          <strong>{suggestion.name}</strong>
          <span className="one-line">{suggestion.title}</span>
          <small>{paletteText.kind[suggestion.kind]}</small>
        </div>
      ))}
    </div>
  );
}
