import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CheckSummary } from '../../../../../../src-main/contract/checks';
import type { ListedFinding } from '../../../../../../src-main/contract/file-check';
import { type ExportRequest, exportFindings, XLSX_MAX_ROWS } from '../../../../../../src-main/services/file-check/exports/export-findings';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isf-export-'));
  writeFileSync(join(folder, 'kontakter.csv'), 'input');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SUMMARY: CheckSummary = {
  rows: 10,
  unreadable: 1,
  findings: 2,
  byCheck: { alone: 2 },
  bySeverity: { contradicts: 0, consider: 2, note: 0 },
  verdicts: { yes: 0, no: 0, unsettled: 0, 'needs-answers': 0 },
  months: [],
  seconds: 1,
  rowsPerSecond: 10,
  ruleBooks: [{ id: 'isf-2024-final', title: 'ISF 2024 – endelig', hash: 'abc', rows: 9 }],
  file: { name: 'kontakter.csv', bytes: 5, format: 'csv', encoding: 'utf-8', gzip: false },
  unreadableRows: [],
  notices: [],
};

const FINDINGS: ListedFinding[] = [
  {
    index: 0,
    contactId: '=HYPERLINK("http://x")',
    line: 4,
    check: 'alone',
    severity: 'consider',
    clause: '5.21.4/tertial',
    message: '@SUM(A1); "æøå"\nto linjer',
    month: '2024-03',
  },
  { index: 1, contactId: '-1', line: 9, check: 'other', severity: 'consider', clause: null, message: '+1', month: '2024-04' },
];

function request(part: Partial<ExportRequest> = {}): ExportRequest {
  return {
    path: join(folder, 'funn.csv'),
    input: join(folder, 'kontakter.csv'),
    format: 'csv',
    about: {
      fileName: 'kontakter.csv',
      checkedAt: new Date(2026, 10, 25, 14, 5),
      summary: SUMMARY,
      checks: [{ id: 'alone', title: 'WMGA28 alene', help: 'h', severity: 'consider', clauses: [] }],
      rows: 2,
      kept: 2,
    },
    findings: FINDINGS,
    onProgress: () => {},
    signal: new AbortController().signal,
    ...part,
  };
}

function* many(count: number): Generator<ListedFinding> {
  for (let index = 0; index < count; index++) yield { ...(FINDINGS[0] as ListedFinding), index };
}

describe('CSV', () => {
  test('opens in a Norwegian Excel: mark, semicolons, CRLF; no cell can be a formula', async () => {
    await exportFindings(request());
    const text = readFileSync(join(folder, 'funn.csv'), 'utf8');
    expect(text.startsWith('\ufeffISF Kodestøtte: kontroll av fil\r\nFil;kontakter.csv\r\nKontrollert;25.11.2026 kl. 14.05\r\n')).toBe(
      true,
    );
    expect(text).toContain('Regelbok;ISF 2024 – endelig;isf-2024-final;kontrollsum abc\r\nRader;10;;Ikke lest;1\r\n');
    expect(text).toContain('\r\nKontakt-id;Linje;Måned;Alvor;Kontroll;Kontroll-id;Ledd;Melding\r\n');
    expect(text).toContain(
      '\'=HYPERLINK(""http://x"")";4;2024-03;Se nærmere på;WMGA28 alene;alone;5.21.4/tertial;"\'@SUM(A1); ""æøå""\nto linjer"\r\n',
    );
    expect(text).toContain('"\'-1";9;2024-04;Se nærmere på;other;other;;"\'+1"\r\n');
  });

  test('says that the rules come from a pack that nobody vouches for', async () => {
    const { about } = request();
    const ruleBooks = SUMMARY.ruleBooks.map((book) => ({ ...book, shelf: { base: 'b', clarifications: 0, untested: true as const } }));
    await exportFindings(request({ about: { ...about, summary: { ...SUMMARY, ruleBooks } } }));
    expect(readFileSync(join(folder, 'funn.csv'), 'utf8')).toContain('ISF 2024 – endelig (uprøvd pakke: ikke til rapportering)');
  });

  test('says when it holds only what was chosen, and when there were too many to keep', async () => {
    const { about } = request();
    await exportFindings(request({ about: { ...about, rows: 1, kept: 2, summary: { ...SUMMARY, findings: 5 } }, findings: many(1) }));
    const text = readFileSync(join(folder, 'funn.csv'), 'utf8');
    expect(text).toContain('Utvalg;Bare funnene som var valgt i listen');
    expect(text).toContain('Merk;Bare de første 2 funnene');
  });
});

describe('XLSX', () => {
  test('holds texts as texts, and what the check was', async () => {
    await exportFindings(request({ format: 'xlsx', path: join(folder, 'funn.xlsx') }));
    const [sheet] = (await readXlsx(readFileSync(join(folder, 'funn.xlsx')))).sheets;
    const rows = sheet?.rows ?? [];
    expect(sheet?.name).toBe('Funn');
    expect(rows[3]?.slice(0, 4)).toEqual(['Regelbok', 'ISF 2024 – endelig', 'isf-2024-final', 'kontrollsum abc']);
    expect(rows.at(-2)?.[0]).toBe('=HYPERLINK("http://x")');
    expect(rows.at(-2)?.[1]).toBe(4);
    expect(rows.at(-1)?.[7]).toBe('+1');
  });

  test('takes no more rows than a sheet has, and says what to do', async () => {
    const { about } = request();
    const writing = exportFindings(request({ format: 'xlsx', path: join(folder, 'funn.xlsx'), about: { ...about, rows: XLSX_MAX_ROWS } }));
    await expect(writing).rejects.toMatchObject({ code: 'output', message: expect.stringContaining('Velg CSV') });
    expect(readdirSync(folder)).toEqual(['kontakter.csv']);
  });
});

describe.each(['csv', 'xlsx'] as const)('a file of %s', (format) => {
  test('that is stopped leaves nothing, and what stood there stands there', async () => {
    const path = join(folder, `funn.${format}`);
    writeFileSync(path, 'before');
    const stop = new AbortController();
    const { about } = request();
    const writing = exportFindings(
      request({
        format,
        path,
        about: { ...about, rows: 500_000 },
        findings: many(500_000),
        signal: stop.signal,
        onProgress: () => stop.abort(),
      }),
    );
    await expect(writing).rejects.toMatchObject({ code: 'cancelled' });
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(folder).toSorted()).toEqual([`funn.${format}`, 'kontakter.csv']);
  });

  test('never goes over the file that was checked, nor into a folder that is not there', async () => {
    const over = exportFindings(request({ format, path: join(folder, '.', 'kontakter.csv') }));
    await expect(over).rejects.toMatchObject({ code: 'output', message: expect.stringContaining('annet navn') });
    expect(readFileSync(join(folder, 'kontakter.csv'), 'utf8')).toBe('input');
    const away = exportFindings(request({ format, path: join(folder, 'borte', `funn.${format}`) }));
    await expect(away).rejects.toMatchObject({ code: 'output', message: expect.stringContaining('mappen finnes ikke') });
    expect(existsSync(join(folder, 'borte'))).toBe(false);
  });

  test('tells how far it is', async () => {
    const told: number[] = [];
    const { about } = request();
    await exportFindings(
      request({
        format,
        path: join(folder, 'x'),
        about: { ...about, rows: 5_000 },
        findings: many(5_000),
        onProgress: (done) => void told.push(done),
      }),
    );
    expect(told).toEqual([2_000, 4_000]);
  });
});
