import { useRef, useState } from 'react';
import type { UnlockFile, WayIn } from '../../../data/api';
import { lockText } from '../../../text/data-safety/lock';

interface Asking {
  readonly ways: readonly WayIn['kind'][];
  /** Why the last answer did not open it. */
  readonly error: string | undefined;
  /** Undefined: the coder gives up. */
  readonly answer: (way: WayIn | undefined) => void;
}

export interface UnlockPrompt {
  /** Present while the coder is asked how to open a locked file. */
  readonly asking: Asking | undefined;
  /** For work that may need a way in. It asks again as long as the secret is wrong. */
  readonly unlock: NonNullable<UnlockFile['unlock']>;
}

/** Asks in the view for a way into a locked file. */
export function useUnlockPrompt(): UnlockPrompt {
  const [asking, setAsking] = useState<Asking>();
  const tried = useRef<WayIn['kind']>('recovery');
  const unlock: UnlockPrompt['unlock'] = (ways, wrong) =>
    new Promise((resolve) => {
      const answer = (way: WayIn | undefined): void => {
        if (way !== undefined) tried.current = way.kind;
        setAsking(undefined);
        resolve(way);
      };
      setAsking({ ways, error: wrong ? lockText.wrong[tried.current] : undefined, answer });
    });
  return { asking, unlock };
}
