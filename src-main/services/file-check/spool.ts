/** Rows that wait for the end of the file: the first in memory, the rest on disk, since there may be as many as the file has rows. */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { WaitingRoom, WaitingRow } from '../../core/checks/checker';
import { withOwnMemory } from '../../core/text/own-memory';

const PIECE_BYTES = 256 * 1024;
/** Some 25 MB. A year of a large hospital mostly stays below. */
const HELD = 200_000;

export interface Spool extends WaitingRoom {
  close(): void;
}

/**
 * A spool with a file in `folder`, which the caller removes afterwards; only the user may read it. `held`: so many rows stay in memory.
 * It is read once, when nothing more is added.
 */
export function openSpool(folder: string, held = HELD): Spool {
  const file = openSync(join(folder, 'waiting.jsonl'), 'wx+', 0o600);
  const rows: WaitingRow[] = [];
  let lines: string[] = [];
  let length = 0;

  const flush = (): void => {
    if (lines.length > 0) writeFileSync(file, lines.join(''));
    lines = [];
    length = 0;
  };
  return {
    add(row) {
      if (rows.length < held) {
        rows.push({ ...row, contactId: withOwnMemory(row.contactId) });
        return;
      }
      const line = `${JSON.stringify(row)}\n`;
      lines.push(line);
      length += line.length;
      if (length >= PIECE_BYTES) flush();
    },
    *all() {
      flush();
      yield* rows;
      for (const line of linesOf(file)) yield JSON.parse(line) as WaitingRow;
    },
    close: () => closeSync(file),
  };
}

function* linesOf(file: number): Generator<string> {
  const piece = Buffer.alloc(PIECE_BYTES);
  const decoder = new StringDecoder('utf8');
  let rest = '';
  let position = 0;
  for (;;) {
    const bytes = readSync(file, piece, 0, piece.length, position);
    if (bytes === 0) return;
    position += bytes;
    const lines = (rest + decoder.write(piece.subarray(0, bytes))).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
