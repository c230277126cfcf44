/** The notes: reading them, and every change a coder can make to them. */
import type { NoteStore, Undo } from '../api';
import { checkedNote, patchedNote } from '../check-note';
import { EMPTY_CONTENT, type Note, type NotePatch } from '../note';
import { NotesError, type Outcome } from '../outcome';
import type { Access, Unlocked } from './access';
import { stampAfter } from './meta';
import { createNewest } from './newest';
import { undoOf } from './undo';

/** The store of the notes, and what only its own folder uses. */
export interface FullStore extends NoteStore {
  /** Removes for good what has been in the bin since before this moment. Gives how many. */
  purge(before: Date): Promise<Outcome<number>>;
}

/** The notes by way of `access`. */
export function createNoteStore(access: Access): FullStore {
  const newest = createNewest();
  /** Changes many notes in one transaction; `change` gives undefined for one that stays as it is. */
  const changeAll = (ids: readonly string[], change: (note: Note, updatedAt: string) => Note | undefined): Promise<Outcome<Undo>> =>
    access.write(async (open, commit) => {
      const before = await notesOf(open, ids);
      const pairs = before.flatMap((note) => {
        const after = change(note, stampAfter(note.updatedAt, access.now()));
        return after === undefined ? [] : [{ note, after }];
      });
      const notes = pairs.map(({ after }) => after);
      if (notes.length > 0) await commit({ put: await open.codec.encode(notes), more: 0, told: { kind: 'put', notes } });
      return undoOf(
        access,
        pairs.map(({ note, after }) => ({ id: note.id, before: note, changedAt: after.updatedAt })),
      );
    });

  const patchAll = (ids: readonly string[], patch: (note: Note) => NotePatch | undefined): Promise<Outcome<Undo>> =>
    changeAll(ids, (note, updatedAt) => {
      const wanted = patch(note);
      return wanted === undefined ? undefined : patchedNote(note, wanted, updatedAt);
    });

  return {
    get: (id) =>
      access.read(async ({ database, codec }) => {
        const row = await database.notes.get(id);
        return row === undefined ? undefined : (await codec.decode([row]))[0];
      }),

    latest: (limit = 50) => access.read(async ({ database, codec }) => codec.decode(await newest(database, limit))),

    count: () => access.current()?.meta.notes ?? 0,

    create: (content) =>
      access.write(async ({ codec }, commit) => {
        const at = access.now().toISOString();
        const empty = { ...EMPTY_CONTENT, id: crypto.randomUUID(), createdAt: at, updatedAt: at };
        const note = patchedNote(checkedNote(empty), content, at);
        await commit({ put: await codec.encode([note]), more: 1, told: { kind: 'put', notes: [note] } });
        return note;
      }),

    update: (id, patch) =>
      access.write(async (open, commit) => {
        const [before] = await notesOf(open, [id]);
        if (before === undefined) throw new NotesError({ code: 'not-found' });
        const note = patchedNote(before, patch, stampAfter(before.updatedAt, access.now()));
        await commit({ put: await open.codec.encode([note]), more: 0, told: { kind: 'put', notes: [note] } });
        return note;
      }),

    bin: (ids) =>
      changeAll(ids, (note, at) => (note.deletedAt === undefined ? checkedNote({ ...note, updatedAt: at, deletedAt: at }) : undefined)),
    unbin: (ids) => changeAll(ids, (note, at) => (note.deletedAt === undefined ? undefined : withoutDeletedAt(note, at))),
    setStatus: (ids, status) => patchAll(ids, (note) => (note.status === status ? undefined : { status })),
    setPinned: (ids, pinned) => patchAll(ids, (note) => (note.pinned === pinned ? undefined : { pinned })),
    addTag: (ids, tag) => patchAll(ids, ({ tags }) => (tags.includes(tag) ? undefined : { tags: [...tags, tag] })),
    removeTag: (ids, tag) => patchAll(ids, ({ tags }) => (tags.includes(tag) ? { tags: tags.filter((one) => one !== tag) } : undefined)),

    remove: (ids) =>
      access.write(async (open, commit) => {
        const notes = await notesOf(open, ids);
        const gone = notes.map(({ id }) => id);
        if (gone.length > 0) await commit({ remove: gone, more: -gone.length, told: { kind: 'removed', ids: gone } });
        return undoOf(
          access,
          notes.map((before) => ({ id: before.id, before })),
        );
      }, 'frees'),

    purge: (before) =>
      access.write(async ({ database }, commit) => {
        const ids = await database.notes.where('deletedAt').below(before.toISOString()).primaryKeys();
        if (ids.length > 0) await commit({ remove: ids, more: -ids.length, told: { kind: 'removed', ids } });
        return ids.length;
      }, 'frees'),

    onChange: (listener) => access.onChange(listener),
  };
}

async function notesOf({ database, codec }: Unlocked, ids: readonly string[]): Promise<Note[]> {
  const rows = await database.notes.bulkGet([...new Set(ids)]);
  return codec.decode(rows.flatMap((row) => row ?? []));
}

function withoutDeletedAt({ deletedAt: _gone, ...note }: Note, updatedAt: string): Note {
  return checkedNote({ ...note, updatedAt });
}
