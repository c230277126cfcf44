/** The list of the notes: fills the index piece by piece, newest first, and keeps it as the store is. */
import Dexie from 'dexie';
import type { NoteList } from '../api';
import type { Note } from '../note';
import type { Outcome } from '../outcome';
import type { Access } from '../store/access';
import { watched } from '../watched';
import { createListIndex } from './index';

/** First so many, for the first screen; then the rest in pieces that block the page for a few ms each. */
const FIRST = 50;
const PIECE = 500;

const NOTHING = { loaded: 0, total: 0, done: false } as const;

/** The list by way of `access`. */
export function createNoteList(access: Access): NoteList {
  const index = createListIndex();
  const version = watched(0);
  const progress = watched<ReturnType<NoteList['progress']['get']>>(NOTHING);
  let loading: Promise<void> | undefined;
  /** Grows at every reset, so that a load that began before it stops. */
  let turn = 0;
  let removedMeanwhile = new Set<string>();

  const changed = (): void => version.set(version.get() + 1);
  const take = (notes: readonly Note[]): void => {
    index.put(notes.filter(({ id }) => !removedMeanwhile.has(id)));
    changed();
  };

  const load = async (): Promise<void> => {
    const mine = turn;
    const total = access.current()?.meta.notes ?? 0;
    const first = await readNewest(access);
    for (let piece = first, after: string | undefined; ; piece = await readAfter(access, after ?? '')) {
      if (mine !== turn) return;
      if (!piece.ok) {
        // The next call begins again.
        loading = undefined;
        return progress.set({ ...progress.get(), problem: piece.problem });
      }
      take(piece.value);
      const last = piece.value.at(-1);
      const isOver = piece !== first && piece.value.length < PIECE;
      const known = access.current()?.meta.notes ?? total;
      const done = { loaded: index.size(), total: known, done: isOver };
      // The database says itself how many there are. Fewer than that have been lost on the disk.
      if (isOver && index.size() < known) progress.set({ ...done, problem: { code: 'damaged', detail: 'fewer rows than counted' } });
      else progress.set(done);
      if (isOver) return;
      after = piece === first ? '' : last?.id;
    }
  };

  access.onChange((change) => {
    if (change.kind === 'reset') {
      turn++;
      index.clear();
      removedMeanwhile = new Set();
      progress.set(NOTHING);
      const wasLoading = loading !== undefined;
      loading = undefined;
      changed();
      if (wasLoading && access.current()?.codec !== undefined) loading = load();
      return;
    }
    if (loading === undefined) return;
    if (change.kind === 'removed') {
      for (const id of change.ids) removedMeanwhile.add(id);
      index.remove(change.ids);
      changed();
    } else {
      for (const { id } of change.notes) removedMeanwhile.delete(id);
      take(change.notes);
    }
  });

  return {
    version,
    progress,
    load: () => {
      loading ??= load();
      return loading;
    },
    query: (query) => index.query(query),
    tags: () => index.tags(),
    counts: (today) => index.counts(today),
    marks: (id, words) => index.marks(id, words),
  };
}

function readNewest(access: Access): Promise<Outcome<Note[]>> {
  return access.read(async ({ database, codec }) => {
    const live = database.notes.where('[live+updatedAt]').between([1, Dexie.minKey], [1, Dexie.maxKey]);
    return codec.decode(await live.reverse().limit(FIRST).toArray());
  });
}

function readAfter(access: Access, id: string): Promise<Outcome<Note[]>> {
  return access.read(async ({ database, codec }) => codec.decode(await database.notes.where('id').above(id).limit(PIECE).toArray()));
}
