/** What is done to one or several notes at once. Each tells what it did, and can be taken back. */
import type { Undo } from '../data/api';
import type { NoteStatus } from '../data/note';
import type { Outcome } from '../data/outcome';
import { noteProblem, notesText } from '../text/notes';
import { notes } from './notes';
import { showToast } from './toast';

let lastUndo: Undo | undefined;

/** Into the bin. */
export function binNotes(ids: readonly string[]): Promise<void> {
  return doing(() => notes.store.bin(ids), notesText.did.binned(ids.length));
}

/** Out of the bin. */
export function restoreNotes(ids: readonly string[]): Promise<void> {
  return doing(() => notes.store.unbin(ids), notesText.did.restored(ids.length));
}

/** Away for good; until the app closes it can still be taken back. */
export function removeNotes(ids: readonly string[]): Promise<void> {
  return doing(() => notes.store.remove(ids), notesText.did.removed(ids.length));
}

export function setStatus(ids: readonly string[], status: NoteStatus): Promise<void> {
  return doing(() => notes.store.setStatus(ids, status), notesText.did.status(ids.length, status));
}

export function setPinned(ids: readonly string[], pinned: boolean): Promise<void> {
  return doing(() => notes.store.setPinned(ids, pinned), pinned ? notesText.did.pinned(ids.length) : notesText.did.unpinned(ids.length));
}

export function addTag(ids: readonly string[], tag: string): Promise<void> {
  return doing(() => notes.store.addTag(ids, tag), notesText.did.tagged(ids.length, tag));
}

export function removeTag(ids: readonly string[], tag: string): Promise<void> {
  return doing(() => notes.store.removeTag(ids, tag), notesText.did.untagged(ids.length, tag));
}

/** Takes back what was done last. Nothing happens when there is nothing to take back. */
export async function undoLast(): Promise<void> {
  const undo = lastUndo;
  if (undo === undefined) return;
  lastUndo = undefined;
  const result = await undo();
  if (!result.ok) return showToast(notesText.did.failed(noteProblem(result.problem)), { failed: true });
  const { changedSince } = result.value;
  showToast(changedSince === 0 ? notesText.did.undone : notesText.did.undoneSome(changedSince));
}

async function doing(work: () => Promise<Outcome<Undo>>, words: string): Promise<void> {
  // What is still being typed goes first: it must not come on top of what is done now.
  await notes.flush();
  const result = await work();
  if (!result.ok) return showToast(notesText.did.failed(noteProblem(result.problem)), { failed: true });
  lastUndo = result.value;
  showToast(words, { actions: [{ label: notesText.toast.undo, run: () => void undoLast() }] });
}
