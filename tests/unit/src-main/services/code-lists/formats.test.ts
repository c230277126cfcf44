/** Every kind of file that a list can come in: the same rows out of all of them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOrder } from '../../../../../src-main/core/code-lists/format';
import { officialListOf, readOfficialList } from '../../../../../src-main/services/code-lists/read-list';
import { FINAL } from '../../../../support/books';
import {
  administrative,
  apiRows,
  CONTACT_TYPE_ROWS,
  downloadRows,
  fhir,
  type ListRow,
  PROCEDURE_ROWS,
  paged,
  table,
} from '../../../../support/official-lists';

const KNOWN = FINAL.codeSystems;
const read = (content: unknown, list?: string) =>
  officialListOf(Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)), 'liste.json', list, KNOWN);
const plain = (rows: readonly ListRow[]) => inOrder(rows);
/** The downloads do not say what is in use. */
const allActive = (rows: readonly ListRow[]) => plain(rows).map((row) => ({ ...row, active: true }));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isf-code-lists-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('rows of the terminology service, alone and in a page', () => {
  for (const content of [apiRows(PROCEDURE_ROWS), paged(PROCEDURE_ROWS)]) {
    expect(read(content)).toEqual({ list: 'NKPK', title: 'Prosedyrekoder og særkoder', origin: 'liste.json', rows: plain(PROCEDURE_ROWS) });
  }
});

test('a download as JSON', () => {
  expect(read(downloadRows(PROCEDURE_ROWS)).rows).toEqual(allActive(PROCEDURE_ROWS));
});

test.each([
  'NKPK',
  'NCSP-N',
  'NCSP/NCMP/NCRP',
  'Norsk klinisk prosedyrekodeverk (NKPK)',
  '7275',
  'urn:oid:2.16.578.1.12.4.1.1.7275',
  'Prosedyrekoder og særkoder',
])('rows that call their list %s', (Kodeverk) => {
  expect(read(downloadRows(PROCEDURE_ROWS).map((row) => ({ ...row, Kodeverk }))).list).toBe('NKPK');
});

test('an administrative list, alone and as the only one of an array', () => {
  const list = administrative('8432', 'Kontakttype', CONTACT_TYPE_ROWS);
  for (const content of [list, [list]]) {
    expect(read(content)).toEqual({ list: '8432', title: '8432 Kontakttype', origin: 'Oppdiktet eier', rows: plain(CONTACT_TYPE_ROWS) });
  }
});

test('a FHIR CodeSystem, with its tree made flat, its properties and its version', () => {
  expect(read(fhir('8432', '8432 Kontakttype', CONTACT_TYPE_ROWS))).toEqual({
    list: '8432',
    title: '8432 Kontakttype',
    origin: 'liste.json',
    version: '1.2.0',
    rows: plain(CONTACT_TYPE_ROWS),
  });
});

test('FHIR: status and retirement date, the bokmål text, and a number that only the title has', () => {
  const concept = KNOWN.find(({ id }) => id === '8432')?.codes.map(({ code, label }) => ({
    code,
    display: code === '1' ? 'Assessment' : label,
    ...(code === '1'
      ? {
          designation: [
            { language: 'en', value: 'Assessment' },
            { language: 'nb', value: 'Utredning' },
          ],
        }
      : {}),
    ...(code === '14'
      ? {
          property: [
            { code: 'status', valueCode: 'retired' },
            { code: 'retirementDate', valueDateTime: '2024-04-01' },
          ],
        }
      : {}),
  }));
  const { list, rows } = read({ resourceType: 'CodeSystem', title: '8432 Kontakttype', concept });
  expect(list).toBe('8432');
  expect(rows.find(({ code }) => code === '1')?.label).toBe('Utredning');
  expect(rows.find(({ code }) => code === '14')).toEqual({ code: '14', label: 'Screening', validTo: '2024-03-31', active: false });
});

for (const [name, delimiter] of [
  ['TABULATOR', '\t'],
  ['SEMIKOLON', ';'],
  ['PIPE', '|'],
  ['comma', ','],
] as const) {
  test(`a table: ${name}`, () => {
    expect(read(table(downloadRows(PROCEDURE_ROWS), delimiter)).rows).toEqual(allActive(PROCEDURE_ROWS));
  });
}

test('a table in every encoding that programs write', () => {
  const text = table(downloadRows(PROCEDURE_ROWS), ';');
  const encoded = {
    'UTF-8 with a mark': Buffer.from(`\ufeff${text}`),
    'Windows-1252': Buffer.from(text, 'latin1'),
    'UTF-16': Buffer.from(`\ufeff${text}`, 'utf16le'),
  };
  for (const [name, bytes] of Object.entries(encoded))
    expect(officialListOf(bytes, 'x.csv', undefined, KNOWN).rows, name).toEqual(allActive(PROCEDURE_ROWS));
});

test('days as they are written: ISO, with a time, Norwegian, and the ends of time for none', () => {
  const days: readonly (readonly [from: string, to: string, row: Partial<ListRow>])[] = [
    ['2020-01-01', '2023-12-31', { validFrom: '2020-01-01', validTo: '2023-12-31' }],
    ['2020-01-01T00:00:00.0000000', '2023-12-31T23:59:59', { validFrom: '2020-01-01', validTo: '2023-12-31' }],
    ['01.01.2020', '31.12.2023', { validFrom: '2020-01-01', validTo: '2023-12-31' }],
    ['1.1.2020 00:00:00', '20231231', { validFrom: '2020-01-01', validTo: '2023-12-31' }],
    ['0001-01-01T00:00:00', '9999-12-31T23:59:59', {}],
    ['', '', {}],
  ];
  for (const [from, to, expected] of days) {
    const rows = downloadRows(PROCEDURE_ROWS).map((row) => (row.Kode === 'WMGA28' ? { ...row, Gyldig_fra: from, Gyldig_til: to } : row));
    expect(
      read(table(rows, ';')).rows.find(({ code }) => code === 'WMGA28'),
      from,
    ).toEqual({
      code: 'WMGA28',
      label: 'Oppdiktet tekst for WMGA28',
      active: true,
      ...expected,
    });
  }
});

test('a table that does not say its list is the one that is chosen, when its codes and texts are', () => {
  const rows = CONTACT_TYPE_ROWS.map(({ code, label, active }) => ({ Kode: code, Navn: label, Aktiv: active ? 'Ja' : 'Nei' }));
  expect(read(table(rows, ';'), '8432').list).toBe('8432');
});

test('periods of one code that do not overlap are kept, a row that stands twice once', () => {
  const rows: ListRow[] = [
    ...CONTACT_TYPE_ROWS.filter(({ code }) => code !== '7'),
    { code: '7', label: 'Telefonkonsultasjon med egenandel', validFrom: '2021-01-01', validTo: '2021-12-31', active: false },
    { code: '7', label: 'Telefonkonsultasjon', validFrom: '2022-01-01', active: true },
    { code: '7', label: 'Telefonkonsultasjon', validFrom: '2022-01-01', active: true },
  ];
  expect(read(administrative('8432', 'Kontakttype', rows)).rows.filter(({ code }) => code === '7')).toHaveLength(2);
});

test('the order of the rows in the file does not matter', () => {
  const backwards = read(administrative('8432', 'Kontakttype', [...CONTACT_TYPE_ROWS].reverse()));
  expect(backwards).toEqual(read(administrative('8432', 'Kontakttype', CONTACT_TYPE_ROWS)));
});

test('without lists to compare with, the form is checked and the file taken at its word', () => {
  const bytes = Buffer.from(JSON.stringify(administrative('9999', 'Oppdiktet', CONTACT_TYPE_ROWS)));
  expect(officialListOf(bytes, 'x.json').list).toBe('9999');
});

test('a whole procedure list of ten thousand rows is read from disk', async () => {
  const more = Array.from({ length: 10_000 }, (_, at) => ({
    code: `YY${String(at).padStart(5, '0')}`,
    label: `Oppdiktet prosedyre nummer ${at}`,
    active: true,
  }));
  const path = join(folder, 'nkpk.json');
  await writeFile(path, JSON.stringify(paged([...PROCEDURE_ROWS, ...more])));
  const { list, rows } = await readOfficialList(path, undefined, KNOWN);
  expect([list, rows.length]).toEqual(['NKPK', PROCEDURE_ROWS.length + more.length]);
});
