import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Term } from '../../src-main/contract/glossary';
import { openTerm } from '../state/navigate';
import { TermPopover } from './term-popover';

interface TermMarkProps {
  readonly term: Term;
  /** The term as it stands in the text. */
  readonly word: string;
  /** The text it stands in; the arrow keys move between the terms of one text. */
  readonly group: string;
  readonly stop: boolean;
}

/** Long enough that a pointer on its way past opens nothing, and that it gets from the word to its explanation. */
const OPEN_AFTER = 250;
const CLOSE_AFTER = 200;

/** Closes the explanation that is open: there is never more than one. */
let closeOpen: (() => void) | undefined;

/** A term in running text: pointer or focus shows what it means, Esc takes that away, click or Enter opens it in «Ordliste». */
export function TermMark({ term, word, group, stop }: TermMarkProps) {
  const id = useId();
  const mark = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState(false);

  const show = (after: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(true), after);
  };
  const hide = (after: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (mark.current?.matches(':focus, :hover') !== true) setOpen(false);
    }, after);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useOpenAlone(open, () => setOpen(false));

  return (
    <>
      <button
        ref={mark}
        type="button"
        className="term-mark"
        data-term={term.id}
        data-marks={group}
        tabIndex={stop ? 0 : -1}
        aria-describedby={open ? id : undefined}
        style={open ? { anchorName: '--term' } : undefined}
        onClick={() => openTerm(term.id)}
        onFocus={() => show(0)}
        onBlur={() => hide(0)}
        onPointerEnter={() => show(OPEN_AFTER)}
        onPointerLeave={() => hide(CLOSE_AFTER)}
        onKeyDown={moveBetweenMarks}
      >
        {word}
      </button>
      {open &&
        mark.current !== null &&
        createPortal(
          <TermPopover id={id} term={term} onPointerEnter={() => clearTimeout(timer.current)} onPointerLeave={() => hide(CLOSE_AFTER)} />,
          // Beside the texts of the page, so that it is no part of a heading; in a dialog, because all else is out of reach then.
          mark.current.closest('dialog, main') ?? document.body,
        )}
    </>
  );
}

/** While one is open, Esc closes it before anything else hears the key, and another that opens takes its place. */
function useOpenAlone(open: boolean, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    if (!open) return undefined;
    const own = (): void => latest.current();
    closeOpen?.();
    closeOpen = own;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      own();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      if (closeOpen === own) closeOpen = undefined;
    };
  }, [open]);
}

function moveBetweenMarks(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const marks = [...document.querySelectorAll<HTMLElement>(`[data-marks="${CSS.escape(event.currentTarget.dataset.marks ?? '')}"]`)];
  event.preventDefault();
  marks[marks.indexOf(event.currentTarget) + step]?.focus();
}
