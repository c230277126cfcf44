/** What every reader of contact files takes and gives, so that a run does not know which one it has. */
import * as z from 'zod';
import type { CheckSummary, FileNotice } from '../../../contract/checks';
import type { Contact } from '../../../core/checks/contact';
import type { Fact } from '../../../core/rules/format';

/** How the columns and values of a file are to be understood, where they are not called what we call them. Saved as JSON. */
export const FileMap = z.strictObject({
  /** Header in the file → canonical column or fact id; null: not used. */
  columns: z.record(z.string(), z.string().nullable()).default({}),
  /** Column or fact id → value in the file → our value. */
  values: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  delimiter: z.enum([',', ';', '\t', '|']).optional(),
  encoding: z.enum(['utf-8', 'windows-1252']).optional(),
});
export type FileMap = z.output<typeof FileMap>;

export interface ReadRequest {
  readonly path: string;
  readonly map?: FileMap | undefined;
  /** The questions whose ids may be columns, with the values that they may have. */
  readonly facts: readonly Fact[];
  readonly signal: AbortSignal;
  /** After each piece: bytes of the file that are read so far. */
  readonly onBytes: (done: number) => void;
}

/** Gets what is read, row by row and in order. */
export interface RowSink {
  contact(contact: Contact): void;
  /** A row that cannot be read; `reason` is Norwegian and never repeats what could be an identity number. */
  unreadable(line: number, reason: string): void;
}

/** What was found out about the file by reading it to its end. */
export interface FileRead extends Pick<CheckSummary, 'file'> {
  readonly notices: readonly FileNotice[];
}
