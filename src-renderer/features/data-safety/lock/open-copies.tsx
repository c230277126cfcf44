import { useEffect, useState } from 'react';
import { notes } from '../../../state/notes';
import { useWatched } from '../../../state/use-watched';
import { lockText } from '../../../text/data-safety/lock';
import { problemText } from '../../../text/data-safety/problems';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';

interface OpenCopiesProps {
  /** Told how many there are, as soon as that is known and when it changes. */
  readonly onCount?: (count: number) => void;
}

/** While the lock is on: the snapshots from before that anyone can read, and the offer to put a locked one in their place. */
export function OpenCopies({ onCount }: OpenCopiesProps) {
  const [open, setOpen] = useState(0);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const { lastAt } = useWatched(notes.snapshots.state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a snapshot that was written is a reason to look again.
  useEffect(() => {
    let current = true;
    void notes.snapshots.storage().then((outcome) => {
      if (!current) return;
      if (!outcome.ok) return setFailure(problemText(outcome.problem));
      const count = outcome.value.snapshots.filter(({ sealed }) => !sealed).length;
      setOpen(count);
      onCount?.(count);
    });
    return () => {
      current = false;
    };
  }, [lastAt]);
  const exchange = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    const outcome = await notes.snapshots.removeOpen();
    setBusy(false);
    if (!outcome.ok) return setFailure(problemText(outcome.problem));
    setOpen(0);
    setSaid(lockText.oldCopiesGone(outcome.value));
    onCount?.(0);
  };
  return (
    <>
      {failure !== undefined && <Notice tone="danger">{failure}</Notice>}
      {open > 0 && (
        <Notice
          tone="warning"
          actions={<Button onClick={() => !busy && void exchange()}>{busy ? lockText.working : lockText.oldCopiesDo}</Button>}
        >
          {lockText.oldCopies(open)}
        </Notice>
      )}
      <p role="status">{said}</p>
    </>
  );
}
