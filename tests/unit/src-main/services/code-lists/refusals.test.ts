/** What is not taken in, and how that is told: what is wrong, where, that nothing has changed, and what to do. */
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MOST_BYTES, officialListOf, readOfficialList } from '../../../../../src-main/services/code-lists/read-list';
import { ShelfError } from '../../../../../src-main/services/shelf/problem';
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

/** Why it is refused; `known` null: without lists to compare with. Every refusal says that nothing has changed. */
function refusal(content: unknown, list?: string, known: typeof KNOWN | null = KNOWN): string {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  try {
    officialListOf(bytes, 'liste.csv', list, known ?? undefined);
  } catch (error) {
    expect(error).toBeInstanceOf(ShelfError);
    const { code, message } = error as ShelfError;
    expect(code).toBe('refused');
    expect(message).toMatch(/^«liste\.csv» er ikke lest inn\. .+ Kodelistene er som før\.$/s);
    return message;
  }
  throw new Error('It was not refused');
}

const kontakttype = (rows: readonly ListRow[], id = '8432') => administrative(id, 'Kontakttype', rows);
const withRow = (row: Record<string, unknown>): unknown => {
  const list = kontakttype(CONTACT_TYPE_ROWS) as { codeValues: unknown[] };
  return { ...list, codeValues: [...list.codeValues, row] };
};
/** The vendor's values, as codes.md tells that they differ. */
const VENDOR_ROWS: readonly ListRow[] = [
  ...CONTACT_TYPE_ROWS.filter(({ code }) => !['2', '3', '15'].includes(code)),
  { code: 'UA', label: 'Uavklart', active: true },
  { code: '2', label: 'Dagopphold', active: true },
  { code: '3', label: 'Ledsager', active: true },
];

describe('another list', () => {
  test('8240 is the vendor list that uses the same digits', () => {
    for (const list of [undefined, '8432']) {
      const message = refusal(kontakttype(VENDOR_ROWS, '8240'), list);
      expect(message).toContain('Filen er liste 8240');
      expect(message).toContain('2 Dagopphold (leverandørens liste), 3 Ledsager (leverandørens liste)');
      expect(message).toContain('Last ned 8432 Kontakttype i stedet');
    }
    expect(refusal(fhir('8240', 'Kontakttype', VENDOR_ROWS))).toContain('leverandørens liste');
  });

  test('the values of 8240 are known also where the file says 8432, or does not say', () => {
    expect(refusal(kontakttype(VENDOR_ROWS))).toContain('8240 2 Dagopphold (leverandørens liste)');
    const rows = VENDOR_ROWS.map(({ code, label }) => ({ Kode: code, Tekst: label }));
    expect(refusal(table(rows, ';'), '8432')).toContain('8240 2 Dagopphold (leverandørens liste)');
  });

  test('any other number is named, with the lists that can be taken in', () => {
    const message = refusal(administrative('9999', 'Noe annet', CONTACT_TYPE_ROWS));
    expect(message).toContain('Filen er liste 9999, som programmet ikke har');
    expect(message).toContain('8406 Omsorgsnivå, 8432 Kontakttype, NKPK Prosedyrekoder og særkoder.');
    expect(refusal(administrative('9999', 'Noe annet', CONTACT_TYPE_ROWS), undefined, [...KNOWN, ...KNOWN])).toBe(message);
    expect(refusal(downloadRows(PROCEDURE_ROWS).map((row) => ({ ...row, Kodeverk: 'ICD-10' })))).toContain('Filen er liste ICD-10');
  });

  test('a list that is one of ours, but not the one that was chosen', () => {
    expect(refusal(kontakttype(CONTACT_TYPE_ROWS), '8406')).toContain('Filen er 8432 Kontakttype, men du valgte 8406 Omsorgsnivå');
    expect(refusal(kontakttype(CONTACT_TYPE_ROWS), '8406', null)).toContain('Den er liste 8432, ikke 8406');
  });

  test('a list whose official number nobody knows', () => {
    expect(refusal(table([{ Kode: '1', Tekst: 'Møte' }], ';'), 'polIndir')).toContain(
      'Nummeret på det offisielle kodeverket for Indirekte aktivitet er ikke kjent',
    );
    expect(refusal(table([{ Kode: '1', Tekst: 'Møte' }], ';'), 'finnes-ikke')).toContain('ingen liste som heter finnes-ikke');
  });

  test('a table that does not say its list, and none is chosen', () => {
    const text = table([{ Kode: '1', Tekst: 'Utredning' }], ';');
    expect(refusal(text)).toContain('Filen sier ikke hvilken liste den er. Velg listen selv: 8406');
    expect(refusal(text, undefined, null)).toContain('Den sier ikke hvilken liste den er');
  });

  test('a table that does not say its list, and whose codes or texts are those of another', () => {
    expect(refusal(table([{ Kode: 'A00', Tekst: 'Kolera' }], ';'), '8432')).toContain('Ingen av kodene i filen er i 8432 Kontakttype');
    const careLevels = KNOWN.find(({ id }) => id === '8406')?.codes.map(({ code, label }) => ({ Kode: code, Tekst: label })) ?? [];
    expect(refusal(table(careLevels, ';'), '8432')).toContain('bare 0 av 3 kjente koder har teksten fra 8432 Kontakttype');
  });

  test('a few codes of a list are not the list', () => {
    expect(refusal(apiRows(PROCEDURE_ROWS.slice(0, 3)))).toContain('Den er ikke hele listen');
    expect(refusal(apiRows(PROCEDURE_ROWS)[0])).toContain('bare én kode');
    expect(refusal(paged(PROCEDURE_ROWS, { totalPages: 3 }))).toContain('Den er én side av 3');
    expect(refusal(paged(PROCEDURE_ROWS, { totalRecords: 9000 }))).toContain('sier at listen har 9000 koder, men har');
    expect(refusal(fhir('8432', 'Kontakttype', CONTACT_TYPE_ROWS, { count: 99 }))).toContain('har 99 koder, men har 10');
    expect(refusal(fhir('8432', 'Kontakttype', CONTACT_TYPE_ROWS, { content: 'fragment' }))).toContain('content «fragment»');
  });

  test('several lists in one file', () => {
    const list = kontakttype(CONTACT_TYPE_ROWS);
    expect(refusal([list, list])).toContain('Den har 2 kodelister');
    const mixed = downloadRows(PROCEDURE_ROWS).map((row, at) => ({ ...row, Kodeverk: at === 0 ? '8432' : 'NCSP' }));
    expect(refusal(mixed)).toContain('Filen blander flere lister: 8432 Kontakttype og NKPK');
    expect(refusal(mixed, undefined, null)).toContain('Den blander flere lister: 8432 og NKPK');
  });
});

describe('mixed years', () => {
  test('one code with two texts for the same days', () => {
    const twice = [
      ...CONTACT_TYPE_ROWS,
      { code: '7', label: 'Telefonkonsultasjon med egenandel', validFrom: '2020-01-01', validTo: '2021-12-31', active: true },
    ];
    const message = refusal(kontakttype(twice));
    expect(message).toContain(
      'Kode «7» står flere ganger for de samme dagene, med ulik tekst: «Telefonkonsultasjon» og «Telefonkonsultasjon med egenandel»',
    );
    expect(message).toContain('(rad 6 og rad 11)');
  });

  test('one code with the same text and other days', () => {
    const twice = [...CONTACT_TYPE_ROWS, { code: '7', label: 'Telefonkonsultasjon', validFrom: '2022-01-01', active: true }];
    expect(refusal(kontakttype(twice))).toContain('med ulik gyldighet');
  });

  test('rows of different editions', () => {
    const rows = downloadRows(PROCEDURE_ROWS).map((row, at) => ({ ...row, Versjon: at % 2 === 0 ? '2024' : '2023' }));
    expect(refusal(rows)).toContain('Radene er fra flere utgaver: 2024, 2023');
  });
});

describe('broken rows', () => {
  test.each([
    ['no code', { name: 'Uten kode', active: true }, 'Rad 11 mangler kode.'],
    ['no text', { value: '20', active: true }, 'Rad 11 («20») mangler tekst.'],
    [
      'a day that does not exist',
      { value: '20', name: 'X', validFrom: '2023-02-30' },
      'en dato som ikke finnes eller ikke kan leses: «2023-02-30»',
    ],
    ['a day that is none', { value: '20', name: 'X', validTo: 'i fjor' }, '«i fjor»'],
    ['a day that is no text', { value: '20', name: 'X', validTo: { day: 1 } }, 'en dato som ikke finnes eller ikke kan leses: «?»'],
    [
      'an end before the start',
      { value: '20', name: 'X', validFrom: '2024-02-01', validTo: '2024-01-31' },
      'slutter (2024-01-31) før den begynner (2024-02-01)',
    ],
    ['neither in use nor out of it', { value: '20', name: 'X', active: 'kanskje' }, 'sier verken ja eller nei om den er i bruk: «kanskje»'],
    ['lost letters', { value: '20', name: 'Oppl\ufffdring' }, 'har mistet bokstaver'],
    ['a code that is too long', { value: '2'.repeat(3).repeat(20), name: 'X' }, 'har noe annet enn en kode'],
    ['a text that is too long', { value: '20', name: 'x'.repeat(2001) }, 'har en tekst som er for lang'],
    ['a character that is none', { value: '20', name: 'a\u0007b' }, 'har tegn som ikke er bokstaver'],
  ])('%s', (_what, row, told) => {
    expect(refusal(withRow(row))).toContain(told);
  });

  test('a row that is no row', () => {
    expect(refusal(withRow('tekst' as never))).toContain('Rad 11 er ikke en kode med felt.');
    expect(refusal(fhir('8432', 'K', CONTACT_TYPE_ROWS, { count: 0, concept: ['x'] }))).toContain('Kode nummer 1 er ikke en kode');
    expect(refusal(fhir('8432', 'K', [], { concept: { code: '1' } }))).toContain('Feltet «concept» skal være en liste');
  });

  test('in a table by its line, and the first three of many', () => {
    const lines = table(downloadRows(PROCEDURE_ROWS), ';').split('\r\n');
    const damaged = lines.map((line, at) => ([2, 4, 5, 7].includes(at) ? line.replace(/^[^;]+/, '') : line)).join('\r\n');
    const message = refusal(damaged);
    expect(message).toContain('Linje 3 mangler kode. Linje 5 mangler kode. Linje 6 mangler kode.');
    expect(message).toContain('Det er feil i 1 rad til.');
    expect(refusal(`${lines.slice(0, 3).join('\n')}\nWMGA;for få felt\n`)).toContain('Linje 4 har 2 felt, men overskriften har 8.');
    expect(refusal(`${lines.slice(0, 3).join('\n')}\nA;"B;C;D;E;F;G;H\n`)).toContain(
      'Linje 4 lar seg ikke lese: anførselstegnene går ikke opp.',
    );
  });

  test('what could be an identity number is not repeated', () => {
    expect(refusal(withRow({ value: '01819012365', active: true }))).not.toContain('01819012365');
  });
});

describe('no list at all', () => {
  const deep = `${'['.repeat(100)}${']'.repeat(100)}`;
  test.each<[string, unknown, string]>([
    ['empty', '', 'Den er tom.'],
    ['white space', '\ufeff \n\n', 'Den er tom.'],
    ['no rows', kontakttype([]), 'Den har ingen koder.'],
    ['an empty array', [], 'Den har ingen koder.'],
    ['an empty page', paged([]), 'Den har ingen koder.'],
    ['only a heading', 'Kode;Tekst\n', 'Den har ingen koder.'],
    ['a page of the web', '<!DOCTYPE html><html><body>502</body></html>', 'Den er en nettside, ofte en feilmelding'],
    ['XML', '<?xml version="1.0"?><koder/>', 'Den er XML.'],
    ['an error of the service', { type: 'x', title: 'Not Found', status: 404 }, 'feilmelding fra tjenesten (404)'],
    ['half a file', JSON.stringify(kontakttype(CONTACT_TYPE_ROWS), null, 1).slice(0, 400), 'Den begynner som JSON, men er ikke hel'],
    ['deep nesting', deep, 'nøstet dypere enn 40 nivåer'],
    ['deep nesting that never ends', '['.repeat(200_000), 'nøstet dypere enn 40 nivåer'],
    ['a great many values', `[${'1,'.repeat(4_000_001)}1]`, 'flere verdier enn noen kodeliste'],
    ['more rows than a list has', `[${'{},'.repeat(60_000)}{}]`, 'Den har 60001 rader'],
    ['another JSON', { hello: 'world' }, 'ikke i en form som er kjent'],
    ['another FHIR resource', { resourceType: 'ValueSet' }, 'FHIR ValueSet, ikke CodeSystem'],
    [
      'a contact file',
      'Kontaktdato;Kontakttype\n2024-01-01;7\n',
      'Fant ikke kolonner for kode og tekst i linje 1: «Kontaktdato», «Kontakttype»',
    ],
    ['a column twice', 'Kode;Tekst;kode\n1;a;2\n', 'Kolonnen «kode» står to ganger'],
    ['a heading that does not end', '"Kode;Tekst\n1;a\n', 'Anførselstegnene i overskriften går ikke opp'],
    ['an Excel file', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0]), 'Den er en Excel-fil eller ZIP-fil.'],
    ['bytes', Buffer.from([1, 2, 0, 3, 4]), 'Den er ikke en tekstfil.'],
    ['a file over the limit', Buffer.alloc(MOST_BYTES + 1, 32), 'Den er 51 MB, og en kodeliste er høyst 50 MB.'],
  ])('%s', (_what, content, told) => {
    expect(refusal(content)).toContain(told);
  });
});

describe('on disk', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'isf-code-lists-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('a file that is not there, and a folder', async () => {
    await expect(readOfficialList(join(folder, 'borte.json'))).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('den finnes ikke'),
    });
    await expect(readOfficialList(folder)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('Det er ikke en fil'),
    });
  });

  test('a file of a gigabyte is not read', async () => {
    const path = join(folder, 'stor.json');
    await writeFile(path, '[');
    const file = await open(path, 'r+');
    await file.truncate(2 ** 30);
    await file.close();
    await expect(readOfficialList(path)).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('Den er 1024 MB') });
  });
});
