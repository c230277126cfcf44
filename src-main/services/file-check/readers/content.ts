/** Finds out what a file is by how its content begins, and gives the content as bytes that a reader of text can take. */
import { FileCheckError } from '../problem';
import { unpacked } from './gzip';
import type { Limits } from './limits';
import type { Pieces } from './open-file';

export interface Content {
  readonly format: 'csv' | 'npr-xml';
  readonly gzip: boolean;
  /** What the content says about its encoding: a byte order mark, or the declaration of XML. UTF-16 comes out of `pieces` as UTF-8. */
  readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be' | undefined;
  /** Without the byte order mark. */
  readonly pieces: Pieces;
}

const HEAD_BYTES = 1024;
const GZIP = [0x1f, 0x8b];
/** Files that look like tables to people, by their first bytes. */
const OTHER_FORMATS: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'en Excel-fil eller ZIP-fil'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'en eldre Excel-fil'],
  [[0x25, 0x50, 0x44, 0x46], 'en PDF-fil'],
];
const MARKS = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
] as const;
const XML_ENCODINGS: Readonly<Record<string, 'utf-8' | 'windows-1252'>> = {
  'utf-8': 'utf-8',
  'us-ascii': 'utf-8',
  'iso-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
};

/** Throws a FileCheckError `unreadable` for an empty file and for formats that are not read. */
export async function contentOf(file: Pieces, limits: Limits, signal: AbortSignal): Promise<Content> {
  let { head, all } = await peek(file);
  const gzip = startsWith(head, GZIP);
  if (gzip) ({ head, all } = await peek(unpacked(all, limits, signal)));
  if (head.length === 0)
    throw new FileCheckError(
      'unreadable',
      'Filen er tom, så ingenting er kontrollert. Velg en fil med en overskrift og en rad for hver kontakt.',
    );
  if (gzip && startsWith(head, GZIP)) {
    throw new FileCheckError('unreadable', 'Filen er pakket to ganger. Pakk den ut én gang og prøv igjen.');
  }
  const other = otherFormat(head);
  if (other !== undefined) {
    throw new FileCheckError('unreadable', `Filen er ${other}. Lagre tabellen som CSV og kontroller CSV-filen.`);
  }
  const mark = MARKS.find(([bytes]) => startsWith(head, bytes));
  const marked = mark?.[1];
  const isWide = marked === 'utf-16le' || marked === 'utf-16be';
  const beginning = isWide ? new TextDecoder(marked).decode(head) : head.subarray(mark?.[0].length ?? 0).toString('latin1');
  const format = /^\s*</.test(beginning) ? 'npr-xml' : 'csv';
  return {
    format,
    gzip,
    encoding: marked ?? (format === 'npr-xml' ? declaredEncoding(beginning) : undefined),
    pieces: isWide ? narrowed(all, marked) : without(all, mark?.[0].length ?? 0),
  };
}

/** What a file is that begins with these bytes, where that is something which looks like a table to people and is none. */
export function otherFormat(head: Buffer): string | undefined {
  return OTHER_FORMATS.find(([bytes]) => startsWith(head, bytes))?.[1];
}

function declaredEncoding(beginning: string): 'utf-8' | 'windows-1252' {
  const declared = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']/.exec(beginning)?.[1] ?? 'utf-8';
  const encoding = XML_ENCODINGS[declared.toLowerCase()];
  if (encoding !== undefined) return encoding;
  throw new FileCheckError('unreadable', `XML-filen er skrevet i tegnsettet ${declared}, som ikke leses. Lagre den som UTF-8.`);
}

/** The first bytes, copied, and everything with them. */
async function peek(pieces: Pieces): Promise<{ head: Buffer; all: Pieces }> {
  const iterator = pieces[Symbol.asyncIterator]();
  const kept: Buffer[] = [];
  let bytes = 0;
  while (bytes < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done) break;
    kept.push(Buffer.from(next.value));
    bytes += next.value.length;
  }
  async function* all(): AsyncGenerator<Buffer> {
    yield* kept.splice(0);
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head: Buffer.concat(kept).subarray(0, HEAD_BYTES), all: all() };
}

function startsWith(head: Buffer, bytes: readonly number[]): boolean {
  return head.length >= bytes.length && bytes.every((byte, at) => head[at] === byte);
}

async function* without(pieces: Pieces, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const piece of pieces) {
    const skip = Math.min(left, piece.length);
    left -= skip;
    if (skip < piece.length) yield piece.subarray(skip);
  }
}

/** UTF-16 with its mark, as UTF-8 without. Half a letter becomes U+FFFD, which the readers know as lost text. */
async function* narrowed(pieces: Pieces, encoding: 'utf-16le' | 'utf-16be'): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield Buffer.from(text);
  }
  const rest = decoder.decode();
  if (rest !== '') yield Buffer.from(rest);
}
