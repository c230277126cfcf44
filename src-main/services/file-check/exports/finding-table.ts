/** Findings as the rows of a table: first what the check was, then a heading, then a row for each. */
import type { CheckInfo, CheckSummary } from '../../../contract/checks';
import { SEVERITY_WORDS } from '../../../contract/face';
import type { ListedFinding } from '../../../contract/file-check';
import { FileCheckError } from '../problem';

/** What stands above the findings. */
export interface TableAbout {
  readonly fileName: string;
  readonly checkedAt: Date;
  readonly summary: CheckSummary;
  readonly checks: readonly CheckInfo[];
  /** How many findings follow. */
  readonly rows: number;
  /** How many could have followed: more than there are rows when the coder has narrowed them down. */
  readonly kept: number;
}

export type Cell = string | number;
export type TableRow = readonly Cell[];

const HEADING: TableRow = ['Kontakt-id', 'Linje', 'Måned', 'Alvor', 'Kontroll', 'Kontroll-id', 'Ledd', 'Melding'];
/** Widths of the columns, in letters. */
export const COLUMN_WIDTHS: readonly number[] = [22, 10, 10, 15, 42, 28, 24, 100];

/** The rows above the findings; the last is the heading. */
export function headRows({ fileName, checkedAt, summary, rows, kept }: TableAbout): TableRow[] {
  const lines: TableRow[] = [
    ['ISF Kodestøtte: kontroll av fil'],
    ['Fil', fileName],
    ['Kontrollert', moment(checkedAt)],
    ...summary.ruleBooks.map(
      ({ title, id, hash, shelf }): TableRow => [
        'Regelbok',
        shelf?.untested ? `${title} (uprøvd pakke: ikke til rapportering)` : title,
        id,
        `kontrollsum ${hash}`,
      ],
    ),
    ['Rader', summary.rows, '', 'Ikke lest', summary.unreadable],
    ['Funn i filen', summary.findings],
    ['Funn i denne tabellen', rows],
  ];
  if (rows < kept) lines.push(['Utvalg', 'Bare funnene som var valgt i listen']);
  if (kept < summary.findings)
    lines.push(['Merk', `Bare de første ${count(kept)} funnene kan lagres herfra. Alle: isf check FIL --out FUNN.csv`]);
  return [...lines, [], HEADING];
}

/** The row of a finding. */
export function findingRow(finding: ListedFinding, titles: ReadonlyMap<string, string>): TableRow {
  const { contactId, line, month, severity, check, clause, message } = finding;
  return [contactId, line, month, SEVERITY_WORDS[severity], titles.get(check) ?? check, check, clause ?? '', message];
}

/** So many rows are given before others get a turn: an abort is heard then. */
const ROWS_A_TURN = 2_000;

export interface TableSource {
  readonly about: TableAbout;
  readonly findings: Iterable<ListedFinding>;
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/** All rows in order. @throws FileCheckError when it is stopped. */
export async function* tableRows({ about, findings, onProgress, signal }: TableSource): AsyncGenerator<TableRow> {
  yield* headRows(about);
  const titles = new Map(about.checks.map(({ id, title }) => [id, title]));
  let done = 0;
  for (const finding of findings) {
    yield findingRow(finding, titles);
    if (++done % ROWS_A_TURN !== 0) continue;
    onProgress(done);
    await new Promise(setImmediate);
    if (signal.aborted) throw new FileCheckError('cancelled', 'Lagringen ble avbrutt. Ingen fil er skrevet.');
  }
}

/** «25.11.2026 kl. 14.05», by the clock of the machine. */
function moment(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${two(time.getDate())}.${two(time.getMonth() + 1)}.${time.getFullYear()}`;
  return `${day} kl. ${two(time.getHours())}.${two(time.getMinutes())}`;
}

function count(number: number): string {
  return number.toLocaleString('nb');
}
