/** All snapshots that lie in the backup folders, one look or change after the other. */
import type { BackupFolders } from './folders';
import { type FoundSnapshot, listSnapshots, removeFiles, removeOld } from './snapshots';
import type { SoundnessCheck } from './soundness';
import { kindOf, NotesFileError } from './trouble';

export interface ShelfDeps {
  readonly folders: BackupFolders;
  readonly soundness: SoundnessCheck;
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

export interface Shelf {
  /** Newest first. */
  all(): Promise<FoundSnapshot[]>;
  /** Removes, after a new snapshot, those that need not be kept. Never fails: what stays goes another time. */
  tidy(): Promise<void>;
  /** Removes the snapshots that are not locked, once the newest is. Gives how many are gone. Fails with words for the coder. */
  removeOpen(): Promise<number>;
}

/** The snapshots of these folders. */
export function openShelf({ folders, soundness, now, log }: ShelfDeps): Shelf {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work);
    turn = next.catch(() => {});
    return next;
  };
  const listed = (): Promise<FoundSnapshot[]> => listSnapshots(folders.all(), soundness, log);

  return {
    all: () => inTurn(listed),
    tidy: () =>
      inTurn(async () => removeOld(await listed(), now(), log)).catch((error: unknown) =>
        log(`notes: old snapshots stay (${kindOf(error)})`),
      ),
    removeOpen: () =>
      inTurn(async () => {
        // A folder that cannot be reached now may hold some, and nobody would remove them later.
        const problem = await folders.problem();
        if (problem !== undefined) throw new NotesFileError('failed', problem, 'folder-problem');
        const all = await listed();
        const open = all.filter((snapshot) => !snapshot.sealed && snapshot.readable);
        const newestSealed = all.find(({ sealed, sound }) => sealed && sound);
        if (open.length === 0) return 0;
        if (newestSealed === undefined || open.some(({ at }) => at > newestSealed.at)) throw noSealed();
        return removeFiles(open, log);
      }),
  };
}

function noSealed(): NotesFileError {
  const message = 'Den nyeste sikkerhetskopien er ikke låst, og de åpne er derfor beholdt. Ta en ny kopi, og prøv igjen.';
  return new NotesFileError('failed', message, 'no-sealed');
}
