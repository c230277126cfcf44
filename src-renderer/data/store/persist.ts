/** Asks the browser to keep the database also when the disk runs short. Asked once, at the first save; never relied upon. */
import { type Watched, watched } from '../watched';
import type { Access } from './access';

/** The answer; undefined until there was a save to ask for. */
export function askToPersist(access: Access): Watched<boolean | undefined> {
  const persisted = watched<boolean | undefined>(undefined);
  const stop = access.onChange(async (change) => {
    if (change.kind !== 'put') return;
    stop();
    persisted.set((await globalThis.navigator?.storage?.persist?.()) ?? false);
  });
  return persisted;
}
