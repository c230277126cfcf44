import { useEffect, useId, useRef } from 'react';
import './progress.css';
import type { JobProgress } from '../state/job';
import { nb } from '../text/nb';
import { Button } from './button';

interface ProgressProps {
  readonly label: string;
  readonly progress: JobProgress;
  readonly onCancel: () => void;
  /** False where the work began by itself, beside what the coder reads. */
  readonly takesFocus?: boolean;
}

/** How far long work has come, with the one thing that can be done about it. */
export function Progress({ label, progress: { done, total }, onCancel, takesFocus = true }: ProgressProps) {
  const id = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  // The button that began the work has gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it comes.
  useEffect(() => {
    if (takesFocus) cancel.current?.focus();
  }, []);
  return (
    <div className="progress">
      <span id={id}>{label}</span>
      <progress aria-labelledby={id} {...(total > 0 && { value: done, max: total })} />
      <span className="progress__figures muted">{total > 0 && `${done.toLocaleString('nb')} av ${total.toLocaleString('nb')}`}</span>
      <Button ref={cancel} onClick={onCancel}>
        {nb.app.cancel}
      </Button>
    </div>
  );
}
