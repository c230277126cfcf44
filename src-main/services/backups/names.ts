/** Names of the files that the app makes for the notes. Only these names are ever listed, read by name or removed. */
import { randomBytes } from 'node:crypto';

const SNAPSHOT = /^isf-notater-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.jsonl$/;
const UNFINISHED = /^isf-notater-[0-9a-f]{16}\.part$/;

/** The name of a snapshot that is made at `time`. */
export function snapshotName(time: Date): string {
  return `isf-notater-${time.toISOString().replace(/[:.]/g, '-')}.jsonl`;
}

/** When a snapshot was made, ISO 8601 in UTC with milliseconds; undefined when the name is not that of a snapshot. */
export function snapshotTime(name: string): string | undefined {
  const [whole, date, hour, minute, second, milli] = SNAPSHOT.exec(name) ?? [];
  if (whole === undefined) return undefined;
  const time = new Date(`${date}T${hour}:${minute}:${second}.${milli}Z`);
  // The way back must give the same name, or it was the 31st of February.
  return !Number.isNaN(time.getTime()) && snapshotName(time) === name ? time.toISOString() : undefined;
}

/** A name for a file that is being written. Nobody else makes such names, so what is left of them may be removed. */
export function unfinishedName(): string {
  return `isf-notater-${randomBytes(8).toString('hex')}.part`;
}

/** True for the name of a file that was being written. */
export function isUnfinished(name: string): boolean {
  return UNFINISHED.test(name);
}
