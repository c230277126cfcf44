/** The snapshots that lie in the backup folders, and which of them go. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SnapshotInfo } from '../../contract/backups';
import { namesIn, within } from './files';
import { snapshotTime } from './names';
import { removable } from './retention';
import type { SoundnessCheck } from './soundness';
import { kindOf } from './trouble';

/** A network folder that does not answer counts as empty. */
const PATIENCE_MS = 4_000;

/** A snapshot with where it lies, and whether the disk let it be read. */
export interface FoundSnapshot extends SnapshotInfo {
  readonly path: string;
  readonly readable: boolean;
}

/** What the page may know of it. */
export function infoOf({ file, at, notes, bytes, sealed, sound }: FoundSnapshot): SnapshotInfo {
  return { file, at, notes, bytes, sealed, sound };
}

/** The snapshots of the folders, newest first; of two with one name the one in the first folder. A folder that fails has none. */
export async function listSnapshots(
  folders: readonly string[],
  soundness: SoundnessCheck,
  log: (line: string) => void,
): Promise<FoundSnapshot[]> {
  const found = new Map<string, FoundSnapshot>();
  for (const folder of folders) {
    const names = await within(PATIENCE_MS, namesIn(folder)).catch((error: unknown) => {
      log(`notes: a backup folder is not listed (${kindOf(error)})`);
      return [];
    });
    for (const file of names) {
      const at = snapshotTime(file);
      if (at === undefined || found.has(file)) continue;
      const path = join(folder, file);
      const content = await soundness.of(path).catch(() => undefined);
      if (content !== undefined) found.set(file, { file, at, path, ...pick(content) });
    }
  }
  const all = [...found.values()].toSorted((a, b) => (a.at < b.at ? 1 : -1));
  await soundness.keep(all.map(({ path }) => path));
  return all;
}

function pick({ bytes, notes, sealed, sound, readable }: Omit<FoundSnapshot, 'file' | 'at' | 'path'>) {
  return { bytes, notes, sealed, sound, readable };
}

/** Removes the snapshots that need not be kept. What cannot be removed, or could not be read, stays for another time. */
export async function removeOld(all: readonly FoundSnapshot[], now: Date, log: (line: string) => void): Promise<void> {
  const readable = all.filter((snapshot) => snapshot.readable);
  const goes = new Set(removable(readable, now));
  await removeFiles(
    readable.filter(({ file }) => goes.has(file)),
    log,
  );
}

/** Removes snapshots; gives how many are gone. */
export async function removeFiles(snapshots: readonly FoundSnapshot[], log: (line: string) => void): Promise<number> {
  const outcomes = await Promise.allSettled(snapshots.map(({ path }) => rm(path)));
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [kindOf(outcome.reason)] : []));
  if (refused.length > 0) log(`notes: ${refused.length} old snapshots stay (${refused[0]})`);
  return outcomes.length - refused.length;
}
