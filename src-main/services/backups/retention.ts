/** Which snapshots are kept: the latest, one a month for a year back, and nothing that would push out better ones. */
import type { SnapshotInfo } from '../../contract/backups';

export const KEPT_LATEST = 10;
export const KEPT_MONTHS = 12;
export const DAY_MS = 86_400_000;

export type Kept = Pick<SnapshotInfo, 'file' | 'at' | 'notes' | 'sound'>;

/**
 * The files that may go. Kept are
 * - the newest ten that are sound and hold notes, and the newest of each of the latest twelve months that have any;
 * - those without notes only while they are among the ten newest of all, so that a wiped database rolls nothing away;
 * - unsound ones while they are among the ten newest unsound: they take no place from others;
 * - whatever is dated more than a day ahead: the clock was wrong once, and such a file may not push out real ones.
 */
export function removable(snapshots: readonly Kept[], now: Date): string[] {
  const horizon = now.getTime() + DAY_MS;
  const dated = snapshots.filter(({ at }) => Date.parse(at) <= horizon).toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const sound = dated.filter((snapshot) => snapshot.sound);
  const withNotes = sound.filter(({ notes }) => notes > 0);

  const newestOfMonth = new Map<string, string>();
  for (const { at, file } of withNotes) {
    const month = monthOf(at);
    if (!newestOfMonth.has(month)) newestOfMonth.set(month, file);
  }
  const kept = new Set([
    ...latest(withNotes),
    ...latest(sound),
    ...latest(dated.filter((snapshot) => !snapshot.sound)),
    ...[...newestOfMonth.values()].slice(0, KEPT_MONTHS),
  ]);
  return dated.map(({ file }) => file).filter((file) => !kept.has(file));
}

function latest(newestFirst: readonly Kept[]): string[] {
  return newestFirst.slice(0, KEPT_LATEST).map(({ file }) => file);
}

/** The month by the coder's clock, as she would say it. */
function monthOf(at: string): string {
  const time = new Date(at);
  return `${time.getFullYear()}-${time.getMonth()}`;
}
