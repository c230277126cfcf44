/** Rolling snapshots: follows the changes of the notes, and has main write everything when it is due. */
import type { NotesStorage } from '../../../src-main/contract/backups';
import type { NoteSnapshots, Written } from '../api';
import { type Call, problemOfCall } from '../call';
import { writeSnapshot } from '../files/export';
import { bad, good, NotesError, type Outcome } from '../outcome';
import type { Access } from '../store/access';
import { problemOf } from '../store/database';
import { createScheduler } from './scheduler';

export interface FullSnapshots extends NoteSnapshots {
  /** Before the window closes. False when something is in no snapshot. */
  closing(): Promise<boolean>;
  /** Held against the newest snapshot when the notes are opened: changes of an earlier run may be in none. */
  opened(storage: Pick<NotesStorage, 'snapshots'>): void;
}

/** The snapshots of the notes behind `access`. */
export function createSnapshots(call: Call, access: Access): FullSnapshots {
  const write = async (): Promise<Outcome<Written>> => {
    const open = access.current();
    if (open === undefined) return bad({ code: 'not-open' });
    try {
      return good(await writeSnapshot(call, access, open));
    } catch (error) {
      return bad(problemOf(error));
    }
  };
  const scheduler = createScheduler(write, () => access.now().getTime());

  access.onChange((change, meta) => {
    if (change.kind === 'put') scheduler.changed(change.notes.map(({ id }) => id));
    else if (change.kind === 'removed') scheduler.changed(change.ids);
    else if (change.changed === true && meta !== undefined) scheduler.behind();
  });

  const storage = async (channel: 'notes:storage' | 'notes:choose-folder'): Promise<Outcome<NotesStorage>> => {
    const result = await call(channel, {});
    return result.ok ? good(result.value) : bad(problemOfCall(result.error));
  };
  return {
    state: scheduler.state,
    takeNow: scheduler.now,
    closing: scheduler.closing,
    storage: () => storage('notes:storage'),
    chooseFolder: () => storage('notes:choose-folder'),
    opened({ snapshots }) {
      const meta = access.current()?.meta;
      const newest = snapshots.find(({ sound }) => sound);
      if (meta !== undefined && meta.changes > 0 && (newest === undefined || newest.at < meta.lastChange)) scheduler.behind();
    },
    removeOpen: async () => {
      if (access.current()?.meta.wraps === undefined) return bad({ code: 'invalid', field: 'lock' });
      const written = await scheduler.now();
      if (!written.ok) return written;
      const result = await call('notes:remove-open-snapshots', {});
      return result.ok ? good(result.value.removed) : bad(problemOfCall(result.error));
    },
  };
}

/** Writes a snapshot before something that replaces notes. @throws NotesError when it cannot be written: then nothing may be replaced. */
export async function snapshotFirst(snapshots: NoteSnapshots): Promise<void> {
  const written = await snapshots.takeNow();
  if (!written.ok) throw new NotesError(written.problem);
}
