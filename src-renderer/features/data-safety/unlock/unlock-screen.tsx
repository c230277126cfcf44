import { useState } from 'react';
import type { WayIn } from '../../../data/api';
import { notes } from '../../../state/notes';
import { lockText } from '../../../text/data-safety/lock';
import { unlockProblem } from '../../../text/data-safety/unlock-problem';
import { UnlockForm } from './unlock-form';

/** Stands where the notes would stand while they are locked. Shows nothing of them. */
export function UnlockScreen({ ways }: { readonly ways: readonly WayIn['kind'][] }) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const unlock = async (way: WayIn): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const outcome = await notes.lock.unlock(way);
    setBusy(false);
    // When it went well this screen is gone.
    if (!outcome.ok) setError(unlockProblem(way.kind, outcome.problem));
  };
  return (
    <section className="safety-page" aria-labelledby="unlock-title">
      <h1 id="unlock-title">{lockText.lockedHeading}</h1>
      <p>{lockText.lockedSafe}</p>
      <UnlockForm ways={ways} error={error} busy={busy} onUnlock={(way) => void unlock(way)} />
    </section>
  );
}
