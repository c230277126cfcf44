/**
 * Finds contact ids that come twice, in memory that does not grow with the file: hashes of the ids are sorted into piles on disk,
 * and each pile is looked through by itself. Two ids count as the same when 64 bits of their hashes agree, which for five million
 * different ids happens by chance once in a million files.
 */
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileNotice } from '../../contract/checks';

const PILES = 64;
/** Two halves of a hash, and the line. */
const WORDS = 3;
const RECORDS_HELD = 1024;
const LINES_TOLD = 20;

interface Pile {
  readonly file: number;
  readonly held: Uint32Array;
  used: number;
  records: number;
}

export interface DuplicateIds {
  add(contactId: string, line: number): void;
  /** What to tell about the file; undefined where every id is there once. */
  notice(): FileNotice | undefined;
  close(): void;
}

/** Piles in new files of `folder`, which the caller removes afterwards. They hold no ids. */
export function openDuplicateIds(folder: string): DuplicateIds {
  const piles = Array.from({ length: PILES }, (_none, at): Pile => {
    const file = openSync(join(folder, `ids-${at}`), 'wx+', 0o600);
    return { file, held: new Uint32Array(RECORDS_HELD * WORDS), used: 0, records: 0 };
  });
  return {
    add(contactId, line) {
      if (contactId === '') return;
      let a = 0xdeadbeef;
      let b = 0x41c6ce57;
      for (let at = 0; at < contactId.length; at++) {
        const unit = contactId.charCodeAt(at);
        a = Math.imul(a ^ unit, 0x9e3779b1);
        b = Math.imul(b ^ unit, 0x5f356495);
      }
      a = mixed(a) ^ mixed(b);
      b = mixed(b ^ a);
      const pile = piles[a & (PILES - 1)] as Pile;
      pile.held[pile.used++] = a;
      pile.held[pile.used++] = b;
      pile.held[pile.used++] = line;
      pile.records++;
      if (pile.used === pile.held.length) flush(pile);
    },
    notice() {
      const lines = piles.flatMap(repeatedIn);
      if (lines.length === 0) return undefined;
      lines.sort((one, other) => one - other);
      return {
        kind: 'duplicate-contact-id',
        message:
          'Samme kontakt-id står på flere rader. Alle radene er kontrollert, og hver av dem teller som en kontakt i tertialet. Se etter om uttrekket har med kontakter to ganger.',
        count: lines.length,
        lines: lines.slice(0, LINES_TOLD),
      };
    },
    close() {
      for (const { file } of piles) closeSync(file);
    },
  };
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return once ^ (once >>> 13);
}

function flush(pile: Pile): void {
  if (pile.used === 0) return;
  writeFileSync(pile.file, new Uint8Array(pile.held.buffer, 0, pile.used * Uint32Array.BYTES_PER_ELEMENT));
  pile.used = 0;
}

/** The lines of a pile whose id was there before. Records stand in the order of the lines. */
function repeatedIn(pile: Pile): number[] {
  flush(pile);
  const records = new Uint32Array(pile.records * WORDS);
  const bytes = new Uint8Array(records.buffer);
  for (let at = 0; at < bytes.length; ) {
    const read = readSync(pile.file, bytes, at, bytes.length - at, at);
    if (read === 0) throw new Error('A pile of contact ids is shorter than what was written to it.');
    at += read;
  }
  const places = 2 ** Math.ceil(Math.log2(pile.records + 1) + 1);
  const table = new Uint32Array(places * WORDS);
  const lines: number[] = [];
  for (let at = 0; at < records.length; at += WORDS) {
    const a = records[at] as number;
    const b = records[at + 1] as number;
    const line = records[at + 2] as number;
    let place = (b & (places - 1)) * WORDS;
    // A line is never 0, so a place with line 0 is empty. Half of the places are.
    while (table[place + 2] !== 0 && (table[place] !== a || table[place + 1] !== b)) place = (place + WORDS) % table.length;
    if (table[place + 2] !== 0) lines.push(line);
    else {
      table[place] = a;
      table[place + 1] = b;
      table[place + 2] = line;
    }
  }
  return lines;
}
