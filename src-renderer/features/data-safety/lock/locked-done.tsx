import { useEffect, useRef, useState } from 'react';
import { lockText } from '../../../text/data-safety/lock';
import { Button } from '../../../ui/button';
import { OpenCopies } from './open-copies';

/** The lock is on. The snapshots from before are still readable for anyone, and can be exchanged for a locked one. */
export function LockedDone({ onClose }: { readonly onClose: () => void }) {
  const done = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(0);
  useEffect(() => done.current?.focus(), []);
  const count = (copies: number): void => {
    setOpen(copies);
    // The button that exchanged them has gone.
    if (copies === 0) done.current?.focus();
  };
  return (
    <>
      <p>{lockText.lockedBody}</p>
      <OpenCopies onCount={count} />
      <p className="muted">{lockText.exportsToo}</p>
      <div className="form-actions">
        <Button ref={done} variant="primary" onClick={onClose}>
          {open > 0 ? lockText.oldCopiesLeave : lockText.done}
        </Button>
      </div>
    </>
  );
}
