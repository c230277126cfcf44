/**
 * The index on disk: JSON Lines, a head and then the long lists in pieces, so that reading it never holds up anything else for
 * more than one piece.
 */
import { createReadStream } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import type { IndexFile } from '../../core/search/index-file';

const PIECE = 500;
const READ_AT_ONCE = 1_000_000;

type Head = Omit<IndexFile, 'documents' | 'terms' | 'names'>;
type Piece =
  | { readonly documents: IndexFile['documents'] }
  | { readonly terms: IndexFile['terms'] }
  | { readonly whole: IndexFile['names']['whole'] }
  | { readonly typed: IndexFile['names']['typed'] };

/** The text of the file. */
export function indexText({ documents, terms, names, ...head }: IndexFile): string {
  const pieces: Piece[] = [
    ...cut(documents).map((rows) => ({ documents: rows })),
    ...cut(terms).map((rows) => ({ terms: rows })),
    ...cut(names.whole).map((rows) => ({ whole: rows })),
    ...cut(names.typed).map((rows) => ({ typed: rows })),
  ];
  return [head satisfies Head, ...pieces].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function cut<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, at) => rows.slice(at * PIECE, (at + 1) * PIECE));
}

/** The index in a file that the build wrote. Fails when it cannot be read. */
export async function readIndex(path: string): Promise<IndexFile> {
  const documents: Array<IndexFile['documents'][number]> = [];
  const terms: Array<IndexFile['terms'][number]> = [];
  const whole: Array<IndexFile['names']['whole'][number]> = [];
  const typed: Array<IndexFile['names']['typed'][number]> = [];
  let head: Head | undefined;
  for await (const line of linesOf(path)) {
    await turn();
    if (head === undefined) {
      head = JSON.parse(line) as Head;
      continue;
    }
    const piece = JSON.parse(line) as Piece;
    if ('documents' in piece) documents.push(...piece.documents);
    else if ('terms' in piece) terms.push(...piece.terms);
    else if ('whole' in piece) whole.push(...piece.whole);
    else typed.push(...piece.typed);
  }
  if (head === undefined) throw new Error('the index is empty');
  return { ...head, documents, terms, names: { whole, typed } };
}

async function* linesOf(path: string): AsyncGenerator<string> {
  let begun = '';
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: READ_AT_ONCE })) {
    const lines = (begun + piece).split('\n');
    begun = lines.pop() ?? '';
    yield* lines;
  }
  if (begun !== '') yield begun;
}
