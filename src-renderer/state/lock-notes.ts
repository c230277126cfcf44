/** Locking by hand. Apart from the notes themselves, so that a key can ask for it before they are loaded. */
import { problemText } from '../text/data-safety/problems';
import { openNotesSafety } from './navigate';
import { showToast } from './toast';

/** Saves and locks the notes. Where the lock is not turned on, it opens the place where it is. */
export async function lockNotes(): Promise<void> {
  const { notes } = await import('./notes');
  await notes.open();
  const state = notes.state.get();
  if (state.kind !== 'ready') return;
  if (!state.sealed) return openNotesSafety();
  const outcome = await notes.lock.lock();
  if (!outcome.ok) showToast(problemText(outcome.problem), { failed: true });
}
