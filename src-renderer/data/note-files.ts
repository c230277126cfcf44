/** Export and import, as the interface asks for them. */
import type { NoteFiles, NoteImport } from './api';
import type { Call } from './call';
import { writeExport } from './files/export';
import type { ExportWords } from './files/export-words';
import { allNotes, previewOf, takeIn } from './files/import';
import { type ReadFile, readFile } from './files/reading';
import { good, NotesError } from './outcome';
import { type FullSnapshots, snapshotFirst } from './snapshots/snapshots';
import type { Access } from './store/access';
import { undoOf } from './store/undo';

/** Words that stand in what is written. They come from the interface. */
export interface FileWords extends ExportWords {
  /** The title of the older of two notes that were changed in two places. */
  readonly copyOf: (title: string) => string;
}

export interface NoteFilesDeps {
  readonly call: Call;
  readonly access: Access;
  readonly snapshots: FullSnapshots;
  readonly words: FileWords;
  readonly flush: () => Promise<boolean>;
}

/** Files of the notes behind `access`. */
export function createNoteFiles({ call, access, snapshots, words, flush }: NoteFilesDeps): NoteFiles {
  const importOf = (file: ReadFile, preview: NoteImport['preview']): NoteImport => ({
    preview,
    apply: async (how, job = {}) => {
      await flush();
      const done = await access.write(async (open, commit) => {
        if (how === 'replace' && open.meta.notes > 0) await snapshotFirst(snapshots);
        return takeIn(open, commit, file, how, words.copyOf, job);
      });
      if (!done.ok) return done;
      const { done: changes, ...counts } = done.value;
      return good({ ...counts, undo: undoOf(access, changes) });
    },
  });

  return {
    write: async (choice) => {
      await flush();
      return access.read((open) => writeExport(call, open, choice, words));
    },
    read: (from) =>
      access.read(async (open) => {
        const file = await readFile(call, from, open.codec.key);
        if (file === undefined) return undefined;
        if (from.signal?.aborted) throw new NotesError({ code: 'cancelled' });
        return importOf(file, await previewOf(await allNotes(open), file));
      }),
  };
}
