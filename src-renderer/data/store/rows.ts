/** How a note lies in the database: readable, or sealed with the key. What the indexes need stands beside it in both cases. */
import type { Note } from '../note';
import { NotesError } from '../outcome';

interface RowFace {
  readonly id: string;
  /** 0 in the bin. */
  readonly live: 0 | 1;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt?: string;
}

export interface PlainRow extends RowFace {
  readonly note: Note;
}

export interface SealedRow extends RowFace {
  /** 12 bytes of initial vector, then AES-256-GCM over the JSON of the note; the id is bound to it. */
  readonly sealed: Uint8Array<ArrayBuffer>;
}

export type Row = PlainRow | SealedRow;

/** Turns notes into rows and back. Throws a NotesError for a row that it cannot open. */
export interface Codec {
  readonly sealed: boolean;
  /** What seals; absent where nothing is sealed. */
  readonly key?: CryptoKey;
  encode(notes: readonly Note[]): Promise<Row[]>;
  decode(rows: readonly Row[]): Promise<Note[]>;
}

/** What the indexes need of a note. */
export function faceOfRow({ id, createdAt, updatedAt, deletedAt }: Note): RowFace {
  const face = { id, live: deletedAt === undefined ? 1 : 0, createdAt, updatedAt } as const;
  return deletedAt === undefined ? face : { ...face, deletedAt };
}

/** Notes as they are. */
export const plainCodec: Codec = {
  sealed: false,
  encode: async (notes) => notes.map((note) => ({ ...faceOfRow(note), note })),
  decode: async (rows) =>
    rows.map((row) => {
      if (!('note' in row)) throw new NotesError({ code: 'damaged', detail: 'sealed row among open ones' });
      return row.note;
    }),
};
