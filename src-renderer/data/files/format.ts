/**
 * The file of notes: JSON Lines. A first line that says what it is, one line for each note in the order of their making, and an end
 * line that main adds with the number and the checksum. Nothing in it depends on when it is written: what is read in and written
 * out again is the same file, byte for byte.
 */
import * as z from 'zod/mini';
import { KeyWrap } from '../../../src-main/contract/vault';
import { fromBase64, toBase64 } from '../lock/base64';
import type { Note } from '../note';

const FORMAT = 'isf-notes';
/** Grows only when an older app could not read the file without losing something. */
export const FORMAT_VERSION = 1;

export interface Header {
  readonly notes: number;
  /** Present: every line is sealed with a key that these hold. */
  readonly wraps?: readonly KeyWrap[];
}

const HeaderLine = z.looseObject({
  format: z.literal(FORMAT),
  version: z.int(),
  notes: z.int().check(z.nonnegative()),
  sealed: z.unknown(),
});
const EndLine = z.looseObject({ end: z.literal(true), notes: z.int() });
const SealedLine = z.looseObject({ id: z.string(), sealed: z.string() });

/** The first line. */
export function headerLine({ notes, wraps }: Header): string {
  return `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, notes, sealed: wraps === undefined ? false : { wraps } })}\n`;
}

/** A note as a line. Its fields are in order, because every note is put in order when it is stored. */
export function noteLine(note: Note): string {
  return `${JSON.stringify(note)}\n`;
}

/** A sealed note as a line. */
export function sealedLine(id: string, sealed: Uint8Array): string {
  return `${JSON.stringify({ id, sealed: toBase64(sealed) })}\n`;
}

/** Reads the first line: what it says, or why the file is not taken. */
export function readHeader(line: string): Header | 'not-a-notes-file' | 'newer-format' {
  const header = z.safeParse(HeaderLine, parsed(line));
  if (!header.success || header.data.version < 1) return 'not-a-notes-file';
  if (header.data.version > FORMAT_VERSION) return 'newer-format';
  const { notes, sealed } = header.data;
  if (sealed === false) return { notes };
  const wraps = z.safeParse(z.object({ wraps: z.array(KeyWrap) }), sealed);
  return wraps.success ? { notes, wraps: wraps.data.wraps } : 'not-a-notes-file';
}

/** How many notes the end line says there are; undefined for a line that is no end line. */
export function readEnd(value: unknown): number | undefined {
  const end = z.safeParse(EndLine, value);
  return end.success ? end.data.notes : undefined;
}

/** A sealed note from the value of its line. */
export function readSealed(value: unknown): { readonly id: string; readonly sealed: Uint8Array<ArrayBuffer> } | undefined {
  const line = z.safeParse(SealedLine, value);
  const sealed = line.success ? fromBase64(line.data.sealed) : undefined;
  return line.success && sealed !== undefined ? { id: line.data.id, sealed } : undefined;
}

/** The value of a line; undefined when it is not JSON. */
export function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
