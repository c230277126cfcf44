import { useEffect, useRef } from 'react';
import type { Term } from '../../src-main/contract/glossary';
import { sourcesInShort } from '../text/answer/source';
import { glossaryText } from '../text/glossary';

interface TermPopoverProps {
  readonly id: string;
  readonly term: Term;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

/** What a term means, above everything else, at the word that is anchored. */
export function TermPopover({ id, term, onPointerEnter, onPointerLeave }: TermPopoverProps) {
  const popover = useRef<HTMLDivElement>(null);
  useEffect(() => popover.current?.showPopover(), []);
  return (
    <div
      ref={popover}
      id={id}
      role="tooltip"
      popover="manual"
      className="term-popover"
      onPointerEnter={onPointerEnter}
      onPointerLeave={onPointerLeave}
    >
      <strong>{term.term}</strong>
      <p>{term.text}</p>
      <small>
        {sourcesInShort(term.sources)} · {glossaryText.open}
      </small>
    </div>
  );
}
