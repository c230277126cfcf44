/** Rows that wait for the end of the file, on disk: there may be as many as the file has rows. */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import type { WaitingRoom, WaitingRow } from '../../core/checks/checker';

const PIECE_BYTES = 256 * 1024;

export interface Spool extends WaitingRoom {
  close(): void;
}

/** A spool in a new file of `folder`, which the caller removes afterwards. Only the user may read it. */
export function openSpool(folder: string): Spool {
  const file = openSync(join(folder, 'waiting.jsonl'), 'wx+', 0o600);
  let lines: string[] = [];
  let length = 0;

  const flush = (): void => {
    if (lines.length > 0) writeFileSync(file, lines.join(''));
    lines = [];
    length = 0;
  };
  return {
    add(row) {
      const line = `${JSON.stringify(row)}\n`;
      lines.push(line);
      length += line.length;
      if (length >= PIECE_BYTES) flush();
    },
    *all() {
      flush();
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
