import { useEffect, useRef } from 'react';
import { nb } from '../text/nb';
import { Button } from './button';
import { Notice } from './notice';

interface FailedProps {
  readonly message: string;
  readonly onRetry: () => void;
}

/** Says why something could not be shown, and tries once more. */
export function Failed({ message, onRetry }: FailedProps) {
  const retry = useRef<HTMLButtonElement>(null);
  // Where nothing else has focus, this is the one thing to do.
  useEffect(() => {
    if (document.activeElement === document.body) retry.current?.focus();
  }, []);
  return (
    <Notice
      tone="danger"
      actions={
        <Button ref={retry} onClick={onRetry}>
          {nb.app.retry}
        </Button>
      }
    >
      {message}
    </Notice>
  );
}
