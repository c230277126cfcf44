/** Writes findings into a file for a spreadsheet. Rows are made and written piece by piece, so that a million of them take no more room than a few. */
import { Readable } from 'node:stream';
import { writeXlsxStream } from 'hucre/xlsx';
import { csvRow } from '../output/findings-csv';
import { FileCheckError } from '../problem';
import { COLUMN_WIDTHS, headRows, type TableSource, tableRows } from './finding-table';
import { writeWhole } from './write-whole';

/** The rows of a sheet, by the format of the file: Excel opens no more. */
export const XLSX_MAX_ROWS = 1_048_576;

export interface ExportRequest extends TableSource {
  readonly path: string;
  /** The file that was checked, which is never written over. */
  readonly input: string;
  readonly format: 'csv' | 'xlsx';
}

/**
 * Writes the file, whole or not at all.
 * @throws FileCheckError when it is stopped, does not fit the format, or the disk refuses.
 */
export async function exportFindings(request: ExportRequest): Promise<void> {
  const { path, input, format, signal } = request;
  const head = headRows(request.about).length;
  if (format === 'xlsx' && request.about.rows + head > XLSX_MAX_ROWS)
    throw new FileCheckError(
      'output',
      `Et Excel-ark har plass til ${(XLSX_MAX_ROWS - head).toLocaleString('nb')} funn, og her er det ${request.about.rows.toLocaleString('nb')}. ` +
        'Ingenting er skrevet. Velg CSV, eller snevre inn listen.',
    );
  await writeWhole({ path, input, content: format === 'csv' ? csvOf(request) : xlsxOf(request, head), signal });
}

/** Bytes of about this length go to the disk at a time. */
const PIECE_LENGTH = 64 * 1024;

function csvOf(source: TableSource): Readable {
  return Readable.from(csvPieces(source), { objectMode: false });
}

/** With the byte order mark that tells Excel how to read the letters. */
async function* csvPieces(source: TableSource): AsyncGenerator<Buffer> {
  let piece = '\ufeff';
  for await (const row of tableRows(source)) {
    piece += csvRow(row.map(String));
    if (piece.length < PIECE_LENGTH) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}

/** Texts are written as texts, so that none of them can be a formula. */
function xlsxOf(source: TableSource, head: number): Readable {
  const sheet = writeXlsxStream(mutable(source), {
    name: 'Funn',
    columns: COLUMN_WIDTHS.map((width) => ({ width })),
    freezePane: { rows: head },
    maxRowsPerSheet: Number.POSITIVE_INFINITY,
  });
  return Readable.fromWeb(sheet as Parameters<typeof Readable.fromWeb>[0]);
}

async function* mutable(source: TableSource): AsyncGenerator<Array<string | number>> {
  for await (const row of tableRows(source)) yield [...row];
}
