/** Reads a table of contacts from beginning to end. */
import type { FileNotice } from '../../../contract/checks';
import { FileCheckError } from '../problem';
import { targetsByName } from './column-names';
import { type Columns, missingColumns, understandColumns, widthOf } from './columns';
import { ContactRows } from './contact-rows';
import type { Content } from './content';
import { type CsvHead, findHead } from './csv-head';
import { CsvRows, countLines, type RowTaker } from './csv-rows';
import type { Limits } from './limits';
import { lineBlocks } from './line-blocks';
import type { ReadRequest, RowSink } from './reader';
import { shownList } from './shown';
import { Decoder, LOST_LETTER } from './text-encoding';

type CsvRequest = Pick<ReadRequest, 'map' | 'facts'>;

/** What a table is, once its beginning is read. */
export interface CsvTable extends CsvHead {
  readonly columns: Columns;
}

/**
 * Cuts a table into its rows. `onTable` is told what the beginning shows and gives what takes the rows; `isEnough` ends the
 * reading early. Gives the encoding. Throws a FileCheckError `unreadable` where there is no header, or where the file is not text.
 */
export async function readRows(
  content: Content,
  { map, facts }: CsvRequest,
  limits: Limits,
  onTable: (table: CsvTable) => RowTaker & { lettersLost(): void },
  isEnough: () => boolean = () => false,
): Promise<string> {
  const decoder = new Decoder(map?.encoding ?? (content.encoding === undefined ? undefined : 'utf-8'));
  const known = new Set([...targetsByName(facts).keys()]);
  let head = '';
  let rows: CsvRows | undefined;
  let taker: ReturnType<typeof onTable> | undefined;

  const begin = (): void => {
    const found = findHead(head, known, map?.delimiter);
    if (found === undefined) throw new FileCheckError('unreadable', 'Filen har bare tomme linjer.');
    if (found === 'open') throw new FileCheckError('unreadable', 'Overskriften har et anførselstegn som ikke er lukket.');
    taker = onTable({ ...found, columns: understandColumns(found.headers, map, facts) });
    rows = new CsvRows(found.delimiter, found.nextLine, limits, taker);
    push(head.slice(found.end));
  };
  const push = (text: string): void => {
    if (text.includes(LOST_LETTER)) taker?.lettersLost();
    rows?.push(text);
  };

  for await (const block of lineBlocks(content.pieces, limits)) {
    if (block === 'too-long') {
      if (rows === undefined && head.trim() === '') {
        throw new FileCheckError(
          'unreadable',
          'Den første linjen er for lang til å være en overskrift. Er filen en tabell med én kontakt på hver linje?',
        );
      }
      if (rows === undefined) begin();
      rows?.tooLong();
      continue;
    }
    const decoded = decoder.decode(block);
    const text = decoded.endsWith('\n') ? decoded : `${decoded}\n`;
    const nul = text.indexOf('\0');
    if (nul >= 0) {
      throw new FileCheckError(
        'unreadable',
        `Filen har NUL-tegn (linje ${(rows?.nextLine ?? 1 + countLines(head, 0, head.length)) + countLines(text, 0, nul)}) og er ikke en ren tekstfil. Lagre den som CSV i UTF-8 og prøv igjen.`,
      );
    }
    if (rows !== undefined) push(text);
    else {
      head += text;
      // Enough of it first, so that what is found does not depend on how the file was cut.
      if (head.length >= limits.headBytes) begin();
    }
    if (isEnough()) return content.encoding ?? decoder.encoding;
  }
  if (rows === undefined) begin();
  (rows as CsvRows | undefined)?.end();
  return content.encoding ?? decoder.encoding;
}

/** The contacts of a table, to the sink. Gives the encoding and what there is to say about the file. Throws a FileCheckError. */
export async function readCsv(
  content: Content,
  request: CsvRequest,
  sink: RowSink,
  limits: Limits,
): Promise<{ encoding: string; notices: FileNotice[] }> {
  let contacts: ContactRows | undefined;
  let rows = 0;
  const notices: FileNotice[] = [];
  const encoding = await readRows(content, request, limits, (table) => {
    const [problem] = table.columns.problems;
    if (problem !== undefined) throw new FileCheckError(problem.code, problem.message);
    notices.push(...headerNotices(table));
    const made = new ContactRows(table.headers, table.columns.targets, request.map, request.facts);
    contacts = made;
    return {
      row(fields, line) {
        const contact = made.contact(fields, line);
        if (contact === undefined) return;
        rows++;
        if (typeof contact === 'string') sink.unreadable(line, contact);
        else sink.contact(contact);
      },
      doubt: (fields) => made.doubt(fields),
      unreadable(line, reason) {
        rows++;
        sink.unreadable(line, reason);
      },
      lettersLost: () => made.checkLetters(),
    };
  });
  if (rows === 0) notices.push({ kind: 'no-rows', message: 'Filen har overskrift, men ingen rader.', count: 0, lines: [] });
  return { encoding, notices: [...notices, ...(contacts?.notices() ?? [])] };
}

function headerNotices({ headers, line, columns: { targets } }: CsvTable): FileNotice[] {
  const unused = headers.slice(0, widthOf(headers)).filter((header, at) => targets[at] === undefined && header !== '');
  const missing = missingColumns(targets);
  const notice = (kind: string, count: number, message: string): FileNotice[] =>
    count === 0 ? [] : [{ kind, message, count, lines: [line] }];
  return [
    ...notice('unused-columns', unused.length, `Disse kolonnene er ikke brukt: ${shownList(unused)}.`),
    ...notice('missing-columns', missing.length, `Filen mangler ${missing.join(', ')}. Kontroller som trenger dem, finner ingenting.`),
  ];
}
