/** What main tells the page, and what the page does then with the notes; and the moments when something typed must not wait. */
import type { Call } from './call';

/** Asked again so long after a failure. */
const AGAIN_MS = 2_000;

export interface Listening {
  readonly call: Call;
  /** Saves what is being written. */
  readonly save: () => Promise<unknown>;
  /** Forgets the key, if notes are locked with one. */
  readonly lock: () => Promise<unknown>;
  /** Saves, marks, and writes a snapshot if one is due. */
  readonly finish: () => Promise<unknown>;
  /** The coder has opened a pack outside the app. Not waited for: the coder looks at it for as long as they like. */
  readonly openPack: () => void;
}

/** Begins to listen, for as long as the page lives. */
export function listen({ call, save, lock, finish, openPack }: Listening): void {
  const hear = async (): Promise<void> => {
    for (;;) {
      const told = await call('app:next-event', {});
      if (!told.ok) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      else if (told.value.event === 'lock') await lock();
      else if (told.value.event === 'pack') openPack();
      else {
        await finish();
        await call('app:may-close', {});
      }
    }
  };
  void hear();
  document.addEventListener('visibilitychange', () => void save());
  window.addEventListener('blur', () => void save());
}
