/** One note being written. What is typed goes into the note itself; there is no draft beside it that could be forgotten. */
import type { EditorState, NoteEditor, NoteStore } from './api';
import { EMPTY_CONTENT, type Note, type NoteContent, type NotePatch } from './note';
import { type Settable, watched } from './watched';

/** Saved so long after the last key. */
export const PAUSE_MS = 400;
/** Saved at least so often while typing goes on. */
export const LONGEST_MS = 500;
/** Tried again so long after a failure. */
export const RETRY_MS = 3_000;

/** An editor, and what only notes.ts uses of it. */
export interface FullEditor extends NoteEditor {
  /** True while something is typed that is not on the disk. */
  isUnsaved(): boolean;
  /** Stops the clocks. What is unsaved stays. */
  stop(): void;
}

export interface EditorStart {
  /** The note as it is stored; absent for a new one. */
  readonly note?: Note;
  /** What a new note begins with, such as a linked assessment. */
  readonly first?: NotePatch;
}

/** An editor on a stored note, or on a new one that is stored when it first holds something. */
export function createEditor(store: NoteStore, { note, first }: EditorStart): FullEditor {
  const state: Settable<EditorState> = watched<EditorState>(
    note === undefined
      ? { id: undefined, content: EMPTY_CONTENT, saved: 'empty' }
      : { id: note.id, content: contentOf(note), saved: 'saved', updatedAt: note.updatedAt },
  );
  /** Fields that are not on the disk, nor on their way to it. */
  let waiting: NotePatch = {};
  /** Fields that are on their way. */
  let sent: NotePatch = {};
  let saving: Promise<boolean> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let longest: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const set = (next: Partial<EditorState>): void => state.set({ ...state.get(), ...next });
  const isUnsaved = (): boolean => Object.keys(waiting).length > 0 || Object.keys(sent).length > 0;
  const stopClocks = (): void => {
    clearTimeout(pause);
    clearTimeout(longest);
    pause = longest = undefined;
  };
  const startClocks = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => void save(), PAUSE_MS);
    longest ??= setTimeout(() => void save(), LONGEST_MS);
  };

  /** One save at a time: what is typed during one goes out with the next, so that none overtakes another. */
  const save = async (): Promise<boolean> => {
    stopClocks();
    if (saving !== undefined) await saving;
    if (saving !== undefined) return saving;
    if (Object.keys(waiting).length === 0) return true;
    saving = send();
    const done = await saving;
    saving = undefined;
    const { saved, problem } = state.get();
    const isLasting = problem?.code === 'too-long' || problem?.code === 'invalid' || problem?.code === 'read-only';
    if (saved === 'failed' && !isLasting && !stopped) pause ??= setTimeout(() => void save(), RETRY_MS);
    return done;
  };

  const send = async (): Promise<boolean> => {
    const { id, content: whole } = state.get();
    sent = id === undefined ? whole : waiting;
    waiting = {};
    set({ saved: 'saving' });
    const result = id === undefined ? await store.create(sent) : await store.update(id, sent);
    if (result.ok) {
      sent = {};
      const { problem: _solved, ...rest } = state.get();
      // What the store has beside what is still being typed: another part of the window may have changed a tag meanwhile.
      const content = patched(contentOf(result.value), waiting);
      state.set({ ...rest, id: result.value.id, content, updatedAt: result.value.updatedAt, saved: isUnsaved() ? 'pending' : 'saved' });
      return true;
    }
    waiting = { ...sent, ...waiting };
    sent = {};
    set({ saved: result.problem.code === 'not-found' ? 'gone' : 'failed', problem: result.problem });
    return false;
  };

  const stopListening = store.onChange((change) => {
    const { id } = state.get();
    if (id === undefined) return;
    if (change.kind === 'removed' && change.ids.includes(id)) set({ saved: 'gone' });
    const stored = change.kind === 'put' ? change.notes.find((one) => one.id === id) : undefined;
    if (stored === undefined) return;
    const cameBack = state.get().saved === 'gone';
    const saved = !isUnsaved() ? 'saved' : cameBack ? 'pending' : state.get().saved;
    if (cameBack && isUnsaved()) startClocks();
    set({ content: patched(contentOf(stored), { ...sent, ...waiting }), updatedAt: stored.updatedAt, saved });
  });

  const editor: FullEditor = {
    state,
    isUnsaved,
    change(patch) {
      waiting = { ...waiting, ...patch };
      const content = patched(state.get().content, patch);
      if (state.get().id === undefined && saving === undefined && isEmpty(content)) {
        waiting = {};
        stopClocks();
        return set({ content, saved: 'empty' });
      }
      const { saved } = state.get();
      set({ content, saved: saved === 'saving' || saved === 'failed' || saved === 'gone' ? saved : 'pending' });
      if (saved !== 'gone') startClocks();
    },
    flush: async () => {
      // A second time, for what was typed while the first save was on its way.
      const done = await save();
      return done && Object.keys(waiting).length > 0 ? save() : done && !isUnsaved();
    },
    close: async () => {
      const done = await editor.flush();
      if (done) editor.stop();
      return done;
    },
    stop() {
      stopped = true;
      stopClocks();
      stopListening();
    },
  };
  if (first !== undefined) editor.change(first);
  return editor;
}

/** True for a note in which nothing is written: it is not stored. */
export function isEmpty({ title, text, tags, due, assessment, quotes, codes }: NoteContent): boolean {
  return title === '' && text === '' && due === undefined && assessment === undefined && tags.length + quotes.length + codes.length === 0;
}

function contentOf({ title, text, tags, status, due, pinned, assessment, quotes, codes }: Note): NoteContent {
  return {
    title,
    text,
    tags,
    status,
    pinned,
    quotes,
    codes,
    ...(due === undefined ? {} : { due }),
    ...(assessment === undefined ? {} : { assessment }),
  };
}

function patched(content: NoteContent, patch: NotePatch): NoteContent {
  return Object.fromEntries(Object.entries({ ...content, ...patch }).filter(([, value]) => value !== undefined)) as unknown as NoteContent;
}
