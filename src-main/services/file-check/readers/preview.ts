/** What a file is and how it would be understood, from its beginning only: for choosing what each column means. */
import type { CheckSummary } from '../../../contract/checks';
import { COLUMNS } from '../../../core/checks/columns';
import { HIDDEN_ID } from '../../../core/checks/identity-id';
import { holdsIdentityNumber } from '../../../core/privacy/identity-numbers';
import type { Fact } from '../../../core/rules/format';
import { labelOf } from './column-names';
import { widthOf } from './columns';
import { ContactRows } from './contact-rows';
import { type Content, contentOf } from './content';
import { readRows } from './csv';
import type { Delimiter } from './csv-rows';
import { assertMapFits } from './file-map';
import { LIMITS, type Limits } from './limits';
import { readNprXml } from './npr-xml';
import { openFile } from './open-file';
import type { FileMap } from './reader';

export interface FilePreview extends Pick<CheckSummary, 'file'> {
  /** Undefined for XML. */
  readonly delimiter: Delimiter | undefined;
  /** For XML our own columns. */
  readonly columns: readonly {
    readonly header: string;
    /** The column or fact id that it was understood as. */
    readonly target: string | undefined;
  }[];
  /** The first rows, with a text for each of `columns`. A word stands in place of identity numbers, and long texts are cut. */
  readonly rows: readonly (readonly string[])[];
  /** What would stop the reading, then what is wrong with the first rows; in words. */
  readonly problems: readonly string[];
}

type Beginning = Omit<FilePreview, 'file'> & { readonly encoding: string };

const ROWS = 10;
const MOST_CHARACTERS = 200;

/** Throws a FileCheckError as `readContacts` does; a header that does not fit is told among the problems instead. */
export async function previewFile(
  path: string,
  map: FileMap | undefined,
  facts: readonly Fact[],
  limits: Limits = LIMITS,
): Promise<FilePreview> {
  if (map !== undefined) assertMapFits(map, facts);
  const file = await openFile(path);
  const { signal } = new AbortController();
  try {
    const content = await contentOf(
      file.pieces(limits.headBytes, signal, () => undefined),
      limits,
      signal,
    );
    const { format, gzip } = content;
    const { encoding, ...beginning } = await (format === 'csv'
      ? beginningOfCsv(content, map, facts, limits)
      : beginningOfXml(content, limits));
    return { file: { name: file.name, bytes: file.bytes, format, encoding, gzip }, ...beginning };
  } finally {
    await file.close();
  }
}

async function beginningOfCsv(content: Content, map: FileMap | undefined, facts: readonly Fact[], limits: Limits): Promise<Beginning> {
  let delimiter: Delimiter | undefined;
  let columns: FilePreview['columns'] = [];
  let made: ContactRows | undefined;
  const rows: string[][] = [];
  const problems: string[] = [];
  const isEnough = (): boolean => rows.length >= ROWS;
  const about = (line: number, reason: string): void => void problems.push(`Linje ${line}: ${reason}`);

  const encoding = await readRows(
    content,
    { map, facts },
    limits,
    (table) => {
      const { headers } = table;
      const { targets } = table.columns;
      const contacts = new ContactRows(headers, targets, map, facts);
      const fits = table.columns.problems.length === 0;
      delimiter = table.delimiter;
      columns = headers.slice(0, widthOf(headers)).map((header, at) => ({ header: cell(header), target: targets[at] }));
      problems.push(...table.columns.problems.map(({ message }) => message));
      if (fits) made = contacts;
      return {
        row(fields, line) {
          const contact = isEnough() ? undefined : contacts.contact(fields, line);
          if (contact === undefined) return;
          if (fits && typeof contact === 'string') about(line, contact);
          rows.push(columns.map((_, at) => cell(fields[at] ?? '')));
        },
        doubt: (fields) => contacts.doubt(fields),
        unreadable(line, reason) {
          if (!isEnough()) about(line, reason);
        },
        lettersLost: () => contacts.checkLetters(),
      };
    },
    isEnough,
  );
  return { encoding, delimiter, columns, rows, problems: [...problems, ...(made?.notices() ?? []).map(({ message }) => message)] };
}

async function beginningOfXml(content: Content, limits: Limits): Promise<Beginning> {
  const rows: string[][] = [];
  const problems: string[] = [];
  const isEnough = (): boolean => rows.length >= ROWS;
  const { encoding } = await readNprXml(
    content,
    {
      contact(contact) {
        if (!isEnough())
          rows.push(COLUMNS.map((column) => cell(column === 'procedureCodes' ? contact[column].join(' ') : contact[column])));
      },
      unreadable(line, reason) {
        if (!isEnough()) problems.push(`Linje ${line}: ${reason}`);
      },
    },
    limits,
    isEnough,
  );
  const columns = COLUMNS.map((column) => ({ header: labelOf(column, []), target: column }));
  return { encoding, delimiter: undefined, columns, rows, problems };
}

function cell(text: string): string {
  if (holdsIdentityNumber(text)) return HIDDEN_ID;
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
