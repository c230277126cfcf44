/** Taking an operation back: every note becomes exactly what it was, unless it was changed since. */
import type { Undo } from '../api';
import type { Note } from '../note';
import { NotesError } from '../outcome';
import type { Access, Commit, Unlocked } from './access';

/** What an operation did to one note. */
export interface Done {
  readonly id: string;
  /** As it was; absent where it was made. */
  readonly before?: Note;
  /** When it was changed; absent where it was removed. */
  readonly changedAt?: string;
}

/** Gives what takes these back, once. */
export function undoOf(access: Access, done: readonly Done[]): Undo {
  let used = false;
  return () =>
    access.write(async (open, commit) => {
      if (used) throw new NotesError({ code: 'not-found', detail: 'undone before' });
      const result = await takeBack(open, commit, done);
      used = true;
      return result;
    });
}

async function takeBack({ database, codec }: Unlocked, commit: Commit, done: readonly Done[]) {
  const rows = await database.notes.bulkGet(done.map(({ id }) => id));
  const untouched = done.filter(({ changedAt }, index) => rows[index]?.updatedAt === changedAt);
  const notes = untouched.flatMap(({ before }) => before ?? []);
  const remove = untouched.filter(({ before }) => before === undefined).map(({ id }) => id);
  const added = untouched.filter(({ before, changedAt }) => before !== undefined && changedAt === undefined).length;
  const put = await codec.encode(notes);
  if (untouched.length > 0) {
    const told = untouched.length > 1 && remove.length > 0 ? ({ kind: 'reset', changed: true } as const) : toldOf(notes, remove);
    await commit({ put, remove, more: added - remove.length, told });
  }
  return { undone: untouched.length, changedSince: done.length - untouched.length };
}

function toldOf(notes: readonly Note[], removed: readonly string[]) {
  return removed.length > 0 ? ({ kind: 'removed', ids: removed } as const) : ({ kind: 'put', notes } as const);
}
