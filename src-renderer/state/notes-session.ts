/** The note that is being written. It stays open while the coder is elsewhere in the app, and nothing typed is ever let go unsaved. */
import type { NoteEditor } from '../data/api';
import type { NotePatch } from '../data/note';
import type { Problem } from '../data/outcome';
import { type Settable, type Watched, watched } from '../data/watched';
import { NOTHING_SELECTED } from './note-selection';
import { notes } from './notes';
import { notesPlace } from './notes-place';
import { toasts } from './toast';

export type OpenNote =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly key: number; readonly editor: NoteEditor; readonly createdAt?: string; readonly deletedAt?: string }
  | { readonly kind: 'failed'; readonly id: string; readonly problem: Problem };

const NONE: OpenNote = { kind: 'none' };
const current: Settable<OpenNote> = watched<OpenNote>(NONE);
const strays: Settable<readonly NoteEditor[]> = watched<readonly NoteEditor[]>([]);
/** Notes that are being let go: whoever wants one of them back waits until it is saved. */
const leaving = new Map<string, Promise<void>>();
let turn = 0;
let keys = 0;

/** What the editor beside the list shows. */
export const noteOnScreen: Watched<OpenNote> = current;
/** Editors that were left before they could save; they go on trying, and can be come back to. */
export const unsavedNotes: Watched<readonly NoteEditor[]> = strays;

/** The id of the note that is being written, if it has been stored. */
export function idOnScreen(): string | undefined {
  const now = current.get();
  return now.kind === 'open' ? now.editor.state.get().id : now.kind === 'failed' ? now.id : undefined;
}

/** Opens a stored note. The one before is shown until this one is read. */
export async function showNote(id: string): Promise<void> {
  const mine = ++turn;
  if (idOnScreen() === id && current.get().kind === 'open') return;
  await leaving.get(id);
  const stray = strays.get().find(({ state }) => state.get().id === id);
  if (stray !== undefined) return comeBack(stray);
  const result = await notes.store.get(id);
  if (mine !== turn) return;
  if (!result.ok) return become({ kind: 'failed', id, problem: result.problem });
  const note = result.value;
  if (note === undefined) return become({ kind: 'failed', id, problem: { code: 'not-found' } });
  const { createdAt, deletedAt } = note;
  become({ kind: 'open', key: ++keys, editor: notes.edit(note), createdAt, ...(deletedAt !== undefined && { deletedAt }) });
}

/** Begins a new note; one that is still empty is used again. */
export function showNewNote(first?: NotePatch): void {
  turn++;
  const now = current.get();
  const isEmpty = now.kind === 'open' && now.editor.state.get().saved === 'empty';
  if (isEmpty && first === undefined) return;
  become({ kind: 'open', key: ++keys, editor: notes.edit(undefined, first) });
}

/** Shows no note. */
export function showNoNote(): void {
  turn++;
  become(NONE);
}

/** Comes back to a note that could not be saved when it was left. */
export function comeBack(stray: NoteEditor): void {
  turn++;
  strays.set(strays.get().filter((one) => one !== stray));
  become({ kind: 'open', key: ++keys, editor: stray });
}

function become(next: OpenNote): void {
  const before = current.get();
  current.set(next);
  if (before.kind === 'open') letGo(before.editor);
}

function letGo(editor: NoteEditor): void {
  const { id } = editor.state.get();
  const closing = editor.close().then((saved) => {
    if (id !== undefined) leaving.delete(id);
    const now = current.get();
    if (saved || editor.state.get().saved === 'gone' || (now.kind === 'open' && now.editor === editor)) return;
    strays.set([...strays.get(), editor]);
    const stop = editor.state.subscribe(() => {
      const state = editor.state.get().saved;
      if (state !== 'saved' && state !== 'gone') return;
      stop();
      if (!strays.get().includes(editor)) return;
      strays.set(strays.get().filter((one) => one !== editor));
      void editor.close();
    });
  });
  if (id !== undefined) leaving.set(id, closing);
}

/** Reads the note on the screen again, after everything may have changed: an import, a restore. What is unsaved stays as it is. */
async function readAgain(editor: NoteEditor, id: string): Promise<void> {
  if (editor.state.get().saved !== 'saved') return;
  const result = await notes.store.get(id);
  const now = current.get();
  if (!result.ok || now.kind !== 'open' || now.editor !== editor || editor.state.get().saved !== 'saved') return;
  become(NONE);
  if (result.value !== undefined) await showNote(id);
}

notes.store.onChange((change) => {
  const now = current.get();
  if (now.kind !== 'open' || change.kind === 'removed') return;
  const { id } = now.editor.state.get();
  if (change.kind === 'reset') return id === undefined ? undefined : void readAgain(now.editor, id);
  const stored = change.notes.find((note) => note.id === id);
  if (stored === undefined || (stored.deletedAt === now.deletedAt && stored.createdAt === now.createdAt)) return;
  const { deletedAt: _before, ...rest } = now;
  current.set({ ...rest, createdAt: stored.createdAt, ...(stored.deletedAt !== undefined && { deletedAt: stored.deletedAt }) });
});

// Behind the lock, and before a restore, nothing of a note stays on the screen, nor what was looked for in them.
notes.state.subscribe(() => {
  if (notes.state.get().kind === 'ready') return;
  showNoNote();
  notesPlace.setState({ selection: NOTHING_SELECTED, words: '', tag: undefined });
  toasts.setState({ toast: undefined });
});
