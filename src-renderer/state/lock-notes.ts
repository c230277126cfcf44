/** Locking by hand. Apart from the notes themselves, so that a key can ask for it before they are loaded. */
import { openNotesSafety } from './navigate';

/** Saves and locks the notes. Where the lock is not turned on, it opens the place where it is. */
export async function lockNotes(): Promise<void> {
  const { notes } = await import('./notes');
  const state = await notes.open();
  if (state.kind !== 'ready' || !state.sealed) return state.kind === 'ready' ? openNotesSafety() : undefined;
  await notes.lock.lock();
}
