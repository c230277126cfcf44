/** The editors that are open, and those that were left before everything was saved: their text is kept and tried again. */
import type { NoteEditor, NoteStore, NotesState } from './api';
import { createEditor, type FullEditor } from './editor';
import type { Note, NotePatch } from './note';
import type { Watched } from './watched';

export interface Editors {
  open(note: Note | undefined, first?: NotePatch): NoteEditor;
  /** Saves all. False when one could not. */
  flush(): Promise<boolean>;
}

/** The editors on a store. */
export function createEditors(store: NoteStore, state: Watched<NotesState>): Editors {
  const editors = new Set<FullEditor>();

  const flush = async (): Promise<boolean> => {
    const done = await Promise.all([...editors].map((editor) => editor.flush()));
    return done.every(Boolean);
  };
  // What failed because the notes were locked or closed goes out as soon as they are open again.
  state.subscribe(() => {
    if (state.get().kind === 'ready') void flush();
  });

  return {
    flush,
    open(note, first) {
      const editor = createEditor(store, { ...(note === undefined ? {} : { note }), ...(first === undefined ? {} : { first }) });
      editors.add(editor);
      return {
        state: editor.state,
        change: editor.change,
        flush: editor.flush,
        close: async () => {
          const done = await editor.close();
          // An editor that could not save everything goes on trying by itself.
          if (done || editor.state.get().saved === 'gone') {
            editor.stop();
            editors.delete(editor);
          }
          return done;
        },
      };
    },
  };
}
