/** Where new files go: a snapshot into the first backup folder that takes it, an export where the coder said. */
import { dirname, join } from 'node:path';
import type { NotesFormat } from '../../contract/backups';
import { type Files, namesIn, OWN_FILE } from './files';
import type { BackupFolders } from './folders';
import { type FreeBytes, judgeSpace } from './free-space';
import type { Leftovers } from './leftovers';
import { snapshotName, snapshotTime, unfinishedName } from './names';
import { DAY_MS } from './retention';
import { kindOf, tooLittleRoom } from './trouble';
import { beginFile, type FileInWriting, type Written } from './writing';

/** How much is told of the notes in a file. */
export interface Told {
  readonly notes: number;
  readonly sealed: boolean;
}

export interface WritersDeps {
  readonly folders: BackupFolders;
  readonly files: Files;
  readonly freeBytes: FreeBytes;
  readonly leftovers: Leftovers;
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

export interface Writers {
  /** Begins a snapshot. Fails as the last folder that was tried does. */
  snapshot(told: Told): Promise<FileInWriting>;
  /** Begins a file at a path; what stood there stays until the new one is whole. Fails as the disk does. */
  export(path: string, format: NotesFormat, told: Told): Promise<FileInWriting>;
}

/** The two ways to begin a file. Below the least free space neither begins, nor goes on. */
export function createWriters({ folders, files, freeBytes, leftovers, now, log }: WritersDeps): Writers {
  const roomIn = (folder: string, doing: 'snapshot' | 'export') => async (): Promise<void> => {
    const free = await freeBytes(folder).catch(() => undefined);
    if (judgeSpace(free) === 'full') throw tooLittleRoom(doing);
  };

  /** Notes what is begun outside the own folder, so that the next start finds it if this one ends in the middle. */
  const begin = async (
    path: string,
    mode: number | undefined,
    end: Told | undefined,
    room: () => Promise<void>,
  ): Promise<FileInWriting> => {
    await room();
    const unfinished = join(dirname(path), unfinishedName());
    const noted = dirname(path) !== folders.own;
    if (noted) await leftovers.begun(unfinished);
    const over = async <T>(work: Promise<T>): Promise<T> => {
      try {
        return await work;
      } finally {
        if (noted) await leftovers.over(unfinished);
      }
    };
    try {
      const file = await beginFile({ path, unfinished, files, mode, end, room });
      return {
        write: (text) => file.write(text),
        end: async (): Promise<Written> => {
          const written = await file.end();
          if (noted) await leftovers.over(unfinished);
          return written;
        },
        abort: () => over(file.abort()),
      };
    } catch (error) {
      if (noted) await leftovers.over(unfinished);
      throw error;
    }
  };

  return {
    snapshot: (told) =>
      folders.inFirst(
        async (folder) => begin(join(folder, await freeName(folder, now())), OWN_FILE, told, roomIn(folder, 'snapshot')),
        (late) => void late.abort().catch(() => {}),
        (error) => log(`notes: a folder did not take the snapshot (${kindOf(error)})`),
      ),
    export: (path, format, told) => begin(path, undefined, format === 'jsonl' ? told : undefined, roomIn(dirname(path), 'export')),
  };
}

/**
 * The name of a snapshot of this moment, or of the first one after those that lie there: where the clock has been set back, the newest
 * would otherwise count among the oldest and be the first to go. Those of more than a day ahead are from a clock that was wrong.
 */
async function freeName(folder: string, time: Date): Promise<string> {
  const now = time.getTime();
  const taken = (await namesIn(folder)).map((name) => Date.parse(snapshotTime(name) ?? '')).filter((at) => at <= now + DAY_MS);
  return snapshotName(new Date(taken.reduce((free, at) => Math.max(free, at + 1), now)));
}
