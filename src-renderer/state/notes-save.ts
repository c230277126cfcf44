/** Puts something from another part of the app into a note, and says where it went. */
import type { Undo } from '../data/api';
import type { Note, NotePatch } from '../data/note';
import { noteProblem, notesText } from '../text/notes';
import { addedTo } from './note-links';
import { notes } from './notes';
import { openNote, type SaveRequest } from './notes-place';
import { showToast, type ToastAction } from './toast';

/** Into a new note. Gives why it could not, if it could not. */
export async function saveInNew({ title, patch }: SaveRequest): Promise<string | undefined> {
  const made = await notes.store.create({ title, ...patch });
  if (!made.ok) return noteProblem(made.problem);
  tell(notesText.save.savedNew, made.value.id, () => notes.store.bin([made.value.id]));
  return undefined;
}

/** Into a note that there is. Gives why it could not, if it could not. */
export async function saveInStored({ patch }: SaveRequest, id: string): Promise<string | undefined> {
  // What is being typed in it goes first.
  await notes.flush();
  const stored = await notes.store.get(id);
  if (!stored.ok) return noteProblem(stored.problem);
  const before = stored.value;
  if (before === undefined) return noteProblem({ code: 'not-found' });
  const title = before.title === '' ? notesText.untitled : before.title;
  const added = addedTo(before, patch);
  if (Object.keys(added).length === 0) {
    tell(notesText.save.nothingNew(title), id);
    return undefined;
  }
  const saved = await notes.store.update(id, added);
  if (!saved.ok) return noteProblem(saved.problem);
  tell(notesText.save.savedIn(title), id, () => notes.store.update(id, asBefore(before, added)));
  return undefined;
}

/** The fields of `added` as they were. */
function asBefore({ text, assessment, quotes, codes }: Note, added: NotePatch): NotePatch {
  return {
    ...('text' in added && { text }),
    ...('assessment' in added && { assessment }),
    ...('quotes' in added && { quotes }),
    ...('codes' in added && { codes }),
  };
}

function tell(words: string, id: string, undo?: () => ReturnType<Undo> | Promise<{ readonly ok: boolean }>): void {
  const open: ToastAction = { label: notesText.save.open, run: () => openNote(id) };
  const back = async (): Promise<void> => {
    const result = await undo?.();
    if (result?.ok) showToast(notesText.did.undone);
  };
  showToast(words, { actions: undo === undefined ? [open] : [open, { label: notesText.toast.undo, run: () => void back() }] });
}
