/** Cuts bytes into blocks of whole lines, so that neither a letter nor a row without quotes is ever cut in two. */
import type { Limits } from './limits';
import type { Pieces } from './open-file';

/** Bytes that end in a line break (or with the file), or a line that was too long to keep. */
export type LineBlock = Buffer | 'too-long';

const LF = 10;
const CR = 13;

/**
 * The lines of a file in blocks of about one piece. LF, CRLF and a lone CR end a line, also in UTF-8 and Windows-1252, where no other
 * letter contains their bytes. Of a line longer than `rowBytes` nothing is kept: `too-long` stands in its place.
 */
export async function* lineBlocks(pieces: Pieces, { rowBytes }: Limits): AsyncGenerator<LineBlock> {
  /** The beginning of a line whose end has not come yet. */
  let begun: Buffer[] = [];
  let begunBytes = 0;
  let isSkipping = false;
  /** The last piece ended in CR: an LF at the beginning of the next belongs to it. */
  let endedInCr = false;

  for await (const piece of pieces) {
    let from = endedInCr && piece[0] === LF ? 1 : 0;
    endedInCr = piece[piece.length - 1] === CR;
    if (isSkipping || begunBytes > 0) {
      const end = firstLineEnd(piece, from);
      if (isSkipping) {
        if (end < 0) continue;
        isSkipping = false;
        from = end;
      } else if (begunBytes + (end < 0 ? piece.length : end) - from > rowBytes) {
        yield 'too-long';
        begun = [];
        begunBytes = 0;
        isSkipping = end < 0;
        if (isSkipping) continue;
        from = end;
      }
    }
    const to = lastLineEnd(piece, from);
    if (to > from) {
      begun.push(piece.subarray(from, to));
      yield begun.length === 1 ? (begun[0] as Buffer) : Buffer.concat(begun);
      begun = [];
      begunBytes = 0;
      from = to;
    }
    if (from < piece.length) {
      // The piece is written over by the next.
      begun.push(Buffer.from(piece.subarray(from)));
      begunBytes += piece.length - from;
    }
  }
  if (begunBytes > 0) yield Buffer.concat(begun);
}

/** Behind the first line break at or after a place; -1 where there is none. */
function firstLineEnd(piece: Buffer, from: number): number {
  const lf = piece.indexOf(LF, from);
  const cr = (lf < 0 ? piece : piece.subarray(0, lf)).indexOf(CR, from);
  if (cr < 0) return lf < 0 ? -1 : lf + 1;
  return piece[cr + 1] === LF ? cr + 2 : cr + 1;
}

/** Behind the last line break after a place; the place itself where there is none. */
function lastLineEnd(piece: Buffer, from: number): number {
  const lf = Math.max(piece.lastIndexOf(LF) + 1, from);
  const cr = piece.subarray(lf).lastIndexOf(CR);
  return cr < 0 ? lf : lf + cr + 1;
}
