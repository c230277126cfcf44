/** The list of the notes: fills the index piece by piece, newest first, and keeps it as the store is. */
import type { NoteList } from '../api';
import type { Note } from '../note';
import type { Outcome } from '../outcome';
import type { Access } from '../store/access';
import { newestRows } from '../store/newest';
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
  /** What was told of since the load began: what the load reads of these may be older. */
  let toldMeanwhile = new Set<string>();

  const changed = (): void => version.set(version.get() + 1);

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
      index.put(piece.value.filter(({ id }) => !toldMeanwhile.has(id)));
      changed();
      const last = piece.value.at(-1);
      const isOver = piece !== first && piece.value.length < PIECE;
      const known = access.current()?.meta.notes ?? total;
      const done = { loaded: index.size(), total: known, done: isOver };
      // The database says itself how many there are. Fewer than that have been lost on the disk.
      if (isOver && index.size() < known) progress.set({ ...done, problem: { code: 'damaged', detail: 'fewer rows than counted' } });
      else progress.set(done);
      if (isOver) return void index.warm();
      after = piece === first ? '' : last?.id;
    }
  };

  access.onChange((change) => {
    if (change.kind === 'reset') {
      turn++;
      index.clear();
      toldMeanwhile = new Set();
      progress.set(NOTHING);
      const wasLoading = loading !== undefined;
      loading = undefined;
      changed();
      if (wasLoading && access.current()?.codec !== undefined) loading = load();
      return;
    }
    if (loading === undefined) return;
    for (const id of change.kind === 'removed' ? change.ids : change.notes.map((note) => note.id)) toldMeanwhile.add(id);
    if (change.kind === 'removed') index.remove(change.ids);
    else index.put(change.notes);
    changed();
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
  return access.read(async ({ database, codec }) => codec.decode(await newestRows(database, FIRST)));
}

function readAfter(access: Access, id: string): Promise<Outcome<Note[]>> {
  return access.read(async ({ database, codec }) => codec.decode(await database.notes.where('id').above(id).limit(PIECE).toArray()));
}
