/** The last line of a file of notes: how many there are, and the checksum of every byte before it. */
import type { FileHandle } from 'node:fs/promises';
import * as z from 'zod/mini';

const End = z.object({
  end: z.literal(true),
  notes: z.int().check(z.nonnegative()),
  sealed: z.optional(z.literal(true)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
/** `sealed` is there only when it is true. */
export type End = z.infer<typeof End>;

/** Longer than any end line can get. */
const TAIL_BYTES = 400;

/** The line with its line break. */
export function endLine(notes: number, sealed: boolean, sha256: string): string {
  return `${JSON.stringify({ end: true, notes, ...(sealed ? { sealed } : {}), sha256 })}\n`;
}

/** Reads the end line of an open file of `bytes` bytes. Gives it and the bytes before it; undefined when there is none. */
export async function readEnd(file: FileHandle, bytes: number): Promise<{ end: End; contentBytes: number } | undefined> {
  const tail = Buffer.alloc(Math.min(TAIL_BYTES, bytes));
  const { bytesRead } = await file.read(tail, 0, tail.length, bytes - tail.length);
  if (bytesRead !== tail.length || tail.at(-1) !== 0x0a) return undefined;
  const start = tail.lastIndexOf(0x0a, -2) + 1;
  try {
    const end = End.parse(JSON.parse(tail.toString('utf8', start)));
    return { end, contentBytes: bytes - (tail.length - start) };
  } catch {
    return undefined;
  }
}
