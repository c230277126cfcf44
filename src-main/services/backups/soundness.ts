/**
 * Whether snapshots hold what was written into them. Reading all of every file each time would cost seconds, so what was found is
 * remembered by size and time of change, for a week: a file that rots without a new time is found out then, or when it is read.
 */
import { createHash } from 'node:crypto';
import { lstat, open } from 'node:fs/promises';
import * as z from 'zod/mini';
import { readEnd } from './end-line';
import { readSmallFile, replaceSmallFile } from './files';
import { kindOf } from './trouble';

const WEEK_MS = 7 * 86_400_000;
const CHUNK_BYTES = 512_000;

const Checked = z.object({
  bytes: z.number(),
  changedMs: z.number(),
  /** When it was looked at, in milliseconds since 1970. */
  seenMs: z.number(),
  notes: z.number(),
  sealed: z.boolean(),
  sound: z.boolean(),
});
type Checked = z.infer<typeof Checked>;
const CheckedFiles = z.record(z.string(), Checked);

/** What a file holds. `readable` is false when the disk refused: then nothing is known, and nothing may be concluded. */
export type Soundness = Pick<Checked, 'bytes' | 'notes' | 'sealed' | 'sound'> & { readonly readable: boolean };

export interface SoundnessCheck {
  /** Looks at a file; undefined when it is no file. Reads all of it only when it has changed or was last read a week ago. */
  of(path: string): Promise<Soundness | undefined>;
  /** Stores what was found, without the files that are gone. `paths` are those that are there. */
  keep(paths: readonly string[]): Promise<void>;
}

export interface SoundnessDeps {
  /** Where what was found is kept between starts. */
  readonly path: string;
  readonly now: () => Date;
  readonly log: (line: string) => void;
}

/** Opens the memory of what was found. One that is damaged or missing only costs time. */
export function checkSoundness({ path, now, log }: SoundnessDeps): SoundnessCheck {
  let changed = false;
  const known: Promise<Map<string, Checked>> = readSmallFile(path)
    .then((text) => new Map(Object.entries(text === undefined ? {} : CheckedFiles.parse(JSON.parse(text)))))
    .catch(() => new Map());

  return {
    async of(file) {
      const found = await lstat(file);
      if (!found.isFile()) return undefined;
      const all = await known;
      const nowMs = now().getTime();
      const before = all.get(file);
      if (before?.bytes === found.size && before.changedMs === found.mtimeMs && Math.abs(nowMs - before.seenMs) < WEEK_MS)
        return { ...before, readable: true };
      try {
        const content = await readWhole(file, found.size);
        all.set(file, { ...content, bytes: found.size, changedMs: found.mtimeMs, seenMs: nowMs });
        changed = true;
        return { ...content, bytes: found.size, readable: true };
      } catch (error) {
        log(`notes: a snapshot was not read (${kindOf(error)})`);
        return { bytes: found.size, notes: 0, sealed: false, sound: false, readable: false };
      }
    },
    async keep(paths) {
      const all = await known;
      const there = new Set(paths);
      for (const file of [...all.keys()]) if (!there.has(file)) changed = all.delete(file);
      if (!changed) return;
      changed = false;
      await replaceSmallFile(path, `${JSON.stringify(Object.fromEntries(all))}\n`).catch((error: unknown) =>
        log(`notes: what was found of snapshots is not stored (${kindOf(error)})`),
      );
    },
  };
}

async function readWhole(path: string, bytes: number): Promise<Pick<Checked, 'notes' | 'sealed' | 'sound'>> {
  const file = await open(path, 'r');
  try {
    const ending = await readEnd(file, bytes);
    if (ending === undefined) return { notes: 0, sealed: false, sound: false };
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(CHUNK_BYTES);
    let position = 0;
    while (position < ending.contentBytes) {
      const { bytesRead } = await file.read(buffer, 0, Math.min(CHUNK_BYTES, ending.contentBytes - position), position);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(0, bytesRead));
      position += bytesRead;
    }
    const { notes, sealed = false, sha256 } = ending.end;
    return { notes, sealed, sound: hash.digest('hex') === sha256 };
  } finally {
    await file.close();
  }
}
