import { useSyncExternalStore } from 'react';
import { notes } from './notes';

/** How many notes there are, those in the bin too; the view is drawn again when it changes. */
export function useNoteCount(): number {
  return useSyncExternalStore(notes.store.onChange, notes.store.count);
}
