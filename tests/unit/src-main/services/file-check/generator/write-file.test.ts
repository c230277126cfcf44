import { mkdir, mkdtemp, readdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeEach, expect, test } from 'vitest';
import { COLUMNS } from '../../../../../../src-main/core/checks/columns';
import { generateContacts } from '../../../../../../src-main/services/file-check/generator/contacts';
import { NPR_XML } from '../../../../../../src-main/services/file-check/generator/npr-xml';
import { factColumnsOf, syntheticName, writeSyntheticFile } from '../../../../../../src-main/services/file-check/generator/write-file';
import { FINAL } from '../../../../../support/books';
import { readFileAt } from '../../../../../support/contact-files';

const BOOKS = [FINAL];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isf-generate-'));
});

test.each([
  [';', 'norwegian', 'Kontakt-id'],
  [',', 'english', 'contactId'],
] as const)('CSV with «%s» and %s headers holds the contacts', async (delimiter, headers, first) => {
  const path = join(folder, 'a.csv');
  const bytes = await writeSyntheticFile(BOOKS, { path, format: 'csv', rows: 2_000, seed: 3, facts: true, csv: { delimiter, headers } });
  expect((await stat(path)).size).toBe(bytes);
  const { data, errors } = Papa.parse<string[]>((await readFile(path, 'utf8')).trimEnd(), { delimiter });
  expect(errors).toEqual([]);
  const [names, ...rows] = data;
  expect(names?.[0]).toBe(first);
  const ids = factColumnsOf(FINAL);
  expect(names).toHaveLength(COLUMNS.length + ids.length);
  const expected = [...generateContacts(BOOKS, { rows: 2_000, seed: 3, facts: true })].map(({ contact }) => [
    ...COLUMNS.map((column) => (column === 'procedureCodes' ? contact.procedureCodes.join(' ') : contact[column])),
    ...ids.map((id) => contact.facts?.[id] ?? ''),
  ]);
  expect(rows.map((row) => row.map((cell, at) => (COLUMNS[at] === 'procedureCodes' ? cell.replaceAll(', ', ' ') : cell)))).toEqual(
    expected,
  );
});

test.each([
  ['csv', true, 'norwegian'],
  ['csv', false, 'english'],
  ['xml', false, 'english'],
] as const)('what is read out of the %s is what was generated (answers: %s, headers: %s)', async (format, facts, headers) => {
  const path = join(folder, `a.${format}`);
  await writeSyntheticFile(BOOKS, { path, format, rows: 3_000, seed: 12, facts, csv: { delimiter: ';', headers } });
  const { contacts, unreadable, notices } = await readFileAt(path);
  const lacks = format === 'xml' ? { withoutOwnColumns: true, firstLine: NPR_XML.firstLine } : {};
  expect([unreadable, notices]).toEqual([[], []]);
  expect(contacts).toEqual([...generateContacts(BOOKS, { rows: 3_000, seed: 12, facts, ...lacks })].map(({ contact }) => contact));
});

test('a row takes about 100 bytes', async () => {
  const bytes = await writeSyntheticFile(BOOKS, { path: join(folder, 'a.csv'), format: 'csv', rows: 5_000, seed: 1 });
  expect(bytes / 5_000).toBeGreaterThan(90);
  expect(bytes / 5_000).toBeLessThan(110);
});

test('what is planted is told with the line where it stands', async () => {
  const path = join(folder, 'a.csv');
  const told: string[] = [];
  await writeSyntheticFile(BOOKS, {
    path,
    format: 'csv',
    rows: 2_000,
    seed: 3,
    onPlanted: (line, { check }) => told.push(`${line} ${check}`),
  });
  const lines = (await readFile(path, 'utf8')).split('\n');
  const vendor = told.filter((one) => one.endsWith('vendor-list-8240')).map((one) => lines[Number.parseInt(one, 10) - 1]?.split(';')[3]);
  expect(new Set(vendor)).toEqual(new Set(['UA', '01', '9']));
});

test('the message says that it is synthetic and holds a contact on each line', async () => {
  const path = join(folder, 'a.xml');
  const told: { line: number; check: string }[] = [];
  await writeSyntheticFile(BOOKS, {
    path,
    format: 'xml',
    rows: 2_000,
    seed: 3,
    onPlanted: (line, { check }) => told.push({ line, check }),
  });
  const text = await readFile(path, 'utf8');
  const lines = text.split('\n');
  expect(text).toMatch(/^<\?xml[^>]+>\n<!-- SYNTETISK/);
  expect(text).toContain('xmlns="http://www.npr.no/xmlstds/57_0_1_str"');
  expect(lines.filter((line) => line.includes('<Episode '))).toHaveLength(2_000);
  for (const name of ['MsgHead', 'Melding', 'Institusjon', 'Objektholder', 'Episode', 'Tjeneste', 'Tiltak', 'Prosedyre'])
    expect(text.split(`<${name}>`).length + text.split(`<${name} `).length - 2, name).toBe(text.split(`</${name}>`).length - 1);
  const types = told
    .filter(({ check }) => check === 'vendor-list-8240')
    .map(({ line }) => /kontaktType="(.*?)"/.exec(lines[line - 1] ?? '')?.[1]);
  expect(new Set(types)).toEqual(new Set(['UA', '01', '9']));
  // Where there is no place for copay and service area, nothing is planted that needs them.
  expect(told.filter(({ check }) => check === 'telephone-copay-left-out' || check === 'inpatient-outside-isf')).toEqual([]);
});

test('where nothing can be written, nothing is left', async () => {
  await expect(writeSyntheticFile(BOOKS, { path: join(folder, 'none', 'a.csv'), format: 'csv', rows: 10, seed: 1 })).rejects.toThrow(
    /ENOENT/,
  );
  await mkdir(join(folder, 'taken'));
  await expect(writeSyntheticFile(BOOKS, { path: join(folder, 'taken'), format: 'csv', rows: 10, seed: 1 })).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['taken']);
});

test('the name says what the file is', () => {
  expect(syntheticName(1000, 7, 'csv')).toBe('isf-syntetisk-1000-7.csv');
});
