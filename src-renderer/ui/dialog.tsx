import { Dialog as DsDialog } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { nb } from '../text/nb';
import { CloseIcon } from './icons';

interface DialogProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** `drawer` slides in from the right and keeps the page beside it readable. `wide` is for a form with something beside it. */
  readonly shape?: 'dialog' | 'drawer' | 'wide';
  readonly closeLabel?: string;
  /** Asked before Esc or the close button closes it; false: it stays, and whoever said so tells why. */
  readonly mayClose?: () => boolean;
}

/** A modal dialog or drawer. Esc and the close button close it, and focus goes back to where it came from. */
export function Dialog({ title, children, onClose, shape = 'dialog', closeLabel = nb.app.close, mayClose }: DialogProps) {
  const titleId = useId();
  const body = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // A dialog with a field is opened to write in it; the others begin at the close button, where the browser puts focus.
  useEffect(() => {
    body.current?.querySelector<HTMLInputElement>('input[type=text], input[type=password]')?.select();
  }, []);
  // What had focus may go away with a step of the dialog. The keyboard goes on from the heading, which often says what the step is.
  useEffect(() => {
    const open = body.current?.closest('dialog')?.open === true;
    if (!open || document.activeElement !== document.body || heading.current === null) return;
    // Not from the beginning: the browser would begin the dialog there.
    heading.current.tabIndex = -1;
    heading.current.focus();
  });

  return (
    // The design system's own close button needs invoker commands, which the oldest supported Chromium (130) lacks.
    <DsDialog
      open
      closeButton={false}
      placement={shape === 'drawer' ? 'right' : 'center'}
      className={`dialog dialog--${shape}`}
      aria-labelledby={titleId}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && mayClose?.() === false) event.preventDefault();
      }}
    >
      <div className="dialog__head">
        <h2 id={titleId} ref={heading}>
          {title}
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label={closeLabel}
          onClick={(event) => {
            if (mayClose?.() !== false) event.currentTarget.closest('dialog')?.close();
          }}
        >
          <CloseIcon />
        </button>
      </div>
      <div className="dialog__body" ref={body}>
        {children}
      </div>
    </DsDialog>
  );
}
