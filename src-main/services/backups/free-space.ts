/** How much room there is, and what it allows. */
import { statfs } from 'node:fs/promises';
import type { DiskSpace } from '../../contract/backups';
import { within } from './files';

/** Below this the coder is warned. */
export const LOW_BYTES = 500_000_000;
/** Below this nothing more is written: a disk that gets quite full can cost the whole database. */
export const FULL_BYTES = 100_000_000;

/** A network folder that does not answer is left out. */
const PATIENCE_MS = 3_000;

/** Free bytes for this user where the folder lies. Fails when the folder cannot be reached. */
export type FreeBytes = (folder: string) => Promise<number>;

/** Asks the file system. */
export const freeBytesOf: FreeBytes = async (folder) => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** What so many free bytes allow; an unknown number holds nobody back. */
export function judgeSpace(free: number | undefined): DiskSpace {
  if (free === undefined || free >= LOW_BYTES) return 'ok';
  return free < FULL_BYTES ? 'full' : 'low';
}

/** The smallest free space of the folders that can be asked; undefined when none can. */
export async function leastFree(folders: readonly string[], freeBytes: FreeBytes): Promise<number | undefined> {
  const asked = await Promise.allSettled(folders.map((folder) => within(PATIENCE_MS, freeBytes(folder))));
  const known = asked.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
  return known.length === 0 ? undefined : Math.min(...known);
}
