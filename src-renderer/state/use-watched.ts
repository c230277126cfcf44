/** What the notes say of themselves, for a view that shows it. */
import { useSyncExternalStore } from 'react';
import type { Watched } from '../data/watched';

/** The value now; the view is drawn again when it changes. */
export function useWatched<T>(watched: Watched<T>): T {
  return useSyncExternalStore(watched.subscribe, watched.get);
}
