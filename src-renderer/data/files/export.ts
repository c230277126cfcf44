/** Writing notes to a file: JSON Lines to be read back, Markdown and CSV to be read elsewhere. */
import type { ExportChoice, Written } from '../api';
import { breather } from '../breathe';
import type { Call } from '../call';
import type { Note } from '../note';
import { NotesError } from '../outcome';
import type { Access, OpenNotes } from '../store/access';
import type { Codec, Row } from '../store/rows';
import { csvHead, csvLine } from './csv';
import type { ExportWords } from './export-words';
import { headerLine, noteLine, sealedLine } from './format';
import { markdownOf } from './markdown';
import { rowsBetweenSaves } from './rows-between-saves';
import { rowsInOrder } from './rows-in-order';
import { writeFile } from './writing';

/** So many notes are opened at a time. */
const PIECE = 100;

/** Writes everything into the backup folder, sealed if the notes are. Needs no key. @throws NotesError */
export async function writeSnapshot(call: Call, access: Access, open: OpenNotes): Promise<Written> {
  const rows = await rowsBetweenSaves(access, open);
  const { wraps } = open.meta;
  const sealed = wraps !== undefined;
  const header = headerLine(sealed ? { notes: rows.length, wraps } : { notes: rows.length });
  const file = { kind: 'snapshot', format: 'jsonl', notes: rows.length, sealed, parts: asTheyLie(header, rows) } as const;
  const written = await writeFile(call, file, {});
  if (written === undefined) throw new NotesError({ code: 'main', detail: 'no transfer' });
  return written;
}

/** Writes what was chosen where the coder says. Undefined: she changed her mind. @throws NotesError */
export async function writeExport(
  call: Call,
  open: OpenNotes & { readonly codec: Codec },
  { format, ids, sealed = true, ...job }: ExportChoice,
  words: ExportWords,
): Promise<Written | undefined> {
  const { wraps } = open.meta;
  const rows = (await rowsInOrder(open, ids)).filter(({ live }) => format === 'jsonl' || ids !== undefined || live === 1);
  const notes = rows.length;
  if (format === 'jsonl' && wraps !== undefined && sealed)
    return writeFile(call, { kind: 'export', format, notes, sealed: true, parts: asTheyLie(headerLine({ notes, wraps }), rows) }, job);
  const [head, line] = {
    jsonl: [headerLine({ notes }), noteLine],
    md: ['', (note: Note) => markdownOf(note, words)],
    csv: [csvHead(words), (note: Note) => csvLine(note, words)],
  }[format] as [string, (note: Note) => string];
  return writeFile(call, { kind: 'export', format, notes, sealed: false, parts: opened(head, rows, open.codec, line) }, job);
}

/** The lines of rows without opening them. */
async function* asTheyLie(header: string, rows: readonly Row[]): AsyncGenerator<readonly [string, number]> {
  const breathe = breather();
  yield [header, 0];
  for (const [index, row] of rows.entries()) {
    await breathe();
    yield ['sealed' in row ? sealedLine(row.id, row.sealed) : noteLine(row.note), index + 1];
  }
}

async function* opened(
  head: string,
  rows: readonly Row[],
  codec: Codec,
  line: (note: Note) => string,
): AsyncGenerator<readonly [string, number]> {
  const breathe = breather();
  yield [head, 0];
  for (let at = 0; at < rows.length; at += PIECE) {
    const notes = await codec.decode(rows.slice(at, at + PIECE));
    for (const [index, note] of notes.entries()) {
      await breathe();
      yield [line(note), at + index + 1];
    }
  }
}
