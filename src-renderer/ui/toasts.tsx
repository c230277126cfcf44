import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import './toasts.css';
import { useNotesPlace } from '../state/notes-place';
import { useScreen } from '../state/stores';
import { hideToast, type Toast, useToast } from '../state/toast';
import { notesText } from '../text/notes';
import { CloseIcon } from './icons';

/** Long enough to read it and to reach it; while it has focus or the pointer is on it, it stays. */
const SHOWN_MS = 12_000;

/** The message about what was just done. In a dialog it stands inside it, because all else is out of reach then. */
export function Toasts() {
  const toast = useToast();
  // A dialog that opens or closes takes the message along.
  useScreen((state) => state.dialog);
  useNotesPlace((state) => state.saving);
  const [place, setPlace] = useState<Element>();
  useEffect(() => {
    const dialogs = document.querySelectorAll('dialog[open]');
    setPlace(dialogs[dialogs.length - 1] ?? document.querySelector('.frame') ?? document.body);
  });
  return (
    <>
      <p className="only-heard" role="status">
        {toast?.text ?? ''}
      </p>
      {toast !== undefined && place !== undefined && createPortal(<Message key={toast.id} toast={toast} />, place)}
    </>
  );
}

function Message({ toast: { id, text, actions, failed = false } }: { readonly toast: Toast }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (failed) return undefined;
    const timer = setInterval(() => {
      if (box.current?.matches(':hover, :focus-within') !== true) hideToast(id);
    }, SHOWN_MS);
    return () => clearInterval(timer);
  }, [id, failed]);

  /** Focus goes back to the list or field that the message was about, where it was taken from one of its buttons. */
  const close = (): void => {
    const had = box.current?.contains(document.activeElement) === true;
    hideToast(id);
    if (had) document.querySelector<HTMLElement>('[data-note-list], .note-text textarea, [data-filter], main [tabindex="0"]')?.focus();
  };
  return (
    <section
      ref={box}
      className="toast"
      aria-label={notesText.toast.label}
      data-toast
      data-failed={failed ? '' : undefined}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <span>{text}</span>
      {actions.map(({ label, run }) => (
        <button
          key={label}
          type="button"
          className="toast__action"
          onClick={() => {
            close();
            run();
          }}
        >
          {label}
        </button>
      ))}
      <button type="button" className="toast__action" aria-label={notesText.toast.close} onClick={close}>
        <CloseIcon />
      </button>
    </section>
  );
}
