/**
 * How the page hands its notes to main and gets them back. Main writes and reads files and knows nothing of what a note is:
 * text goes through in pieces, one transfer at a time for each file.
 */
import * as z from 'zod/mini';

/** How the disk stands where the notes or their snapshots lie. `low`: warn. `full`: write nothing more. */
export const DiskSpace = z.enum(['ok', 'low', 'full']);
export type DiskSpace = z.infer<typeof DiskSpace>;

/** A snapshot in the backup folder. */
export const SnapshotInfo = z.object({
  /** Name of the file, without folder. */
  file: z.string(),
  /** When it was made, ISO 8601 in UTC. */
  at: z.string(),
  notes: z.number(),
  bytes: z.number(),
  /** True: it can be read only with a key, the recovery code or the passphrase. */
  sealed: z.boolean(),
  /** False: the content does not have the checksum that it was written with, or its end is missing. */
  sound: z.boolean(),
});
export type SnapshotInfo = z.infer<typeof SnapshotInfo>;

/** What the store held when main last heard of it. Kept in the settings folder and beside the snapshots. */
export const NotesMarker = z.object({
  /** Made when the database was made; another one means another database. */
  store: z.string().check(z.maxLength(60)),
  /** Notes that are not in the bin for good: those in the bin count. */
  notes: z.int().check(z.nonnegative()),
  /** Time of the last change, ISO 8601 in UTC. */
  lastChange: z.string().check(z.maxLength(40)),
});
export type NotesMarker = z.infer<typeof NotesMarker>;

export const NotesStorage = z.object({
  /** Full path of the backup folder, to be shown. */
  folder: z.string(),
  /** True as long as nobody has chosen another. */
  folderIsDefault: z.boolean(),
  /** Present where the folder cannot be used now: why, and what to do. */
  folderProblem: z.optional(z.string()),
  space: DiskSpace,
  freeBytes: z.optional(z.number()),
  marker: z.optional(NotesMarker),
  /** Newest first. */
  snapshots: z.array(SnapshotInfo),
});
export type NotesStorage = z.infer<typeof NotesStorage>;

/** Formats of what is written. `jsonl` can be read back; the others are for reading elsewhere. */
export const NotesFormat = z.enum(['jsonl', 'md', 'csv']);
export type NotesFormat = z.infer<typeof NotesFormat>;

/** Name of a transfer that is under way. */
export const TransferId = z.string().check(z.maxLength(60));

/** Largest piece of text in one call, in UTF-16 units. */
export const MAX_PIECE = 1_000_000;
