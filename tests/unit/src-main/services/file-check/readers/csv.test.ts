import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../../../../../src-main/services/file-check/readers/content';
import { readRows } from '../../../../../../src-main/services/file-check/readers/csv';
import { LIMITS } from '../../../../../../src-main/services/file-check/readers/limits';
import { readText } from '../../../../../support/contact-files';

const HEAD = 'kontaktid;pasientid;kontaktdato;kontakttype;prosedyrekoder';

describe('a table that papaparse wrote', () => {
  const letters = ['a', '1', '"', ',', ';', '\t', '|', '\n', '\r\n', ' ', 'å', 'Ø', '€'];
  const encodings = {
    'utf-8': (text: string) => Buffer.from(text),
    'utf-8 with mark': (text: string) => Buffer.from(`\ufeff${text}`),
    'utf-16le': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    'utf-16be': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  };

  test('reads back the same in every way to write it, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 4 }).chain((width) =>
          fc.array(fc.array(fc.string({ unit: fc.constantFrom(...letters), maxLength: 6 }), { minLength: width, maxLength: width }), {
            minLength: 1,
            maxLength: 8,
          }),
        ),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.constantFrom(...(Object.keys(encodings) as (keyof typeof encodings)[])),
        fc.boolean(),
        fc.integer({ min: 1, max: 60 }),
        async (table, delimiter, newline, quotes, encoding, packed, chunkBytes) => {
          const head = ['kontaktdato', 'kontakttype', 'pasientnr', 'sted'].slice(0, table[0]?.length);
          const text = Papa.unparse([head, ...table], { delimiter, newline, quotes });
          const bytes = encodings[encoding](text);
          const source = packed ? gzipSync(bytes) : bytes;
          async function* pieces(): AsyncGenerator<Buffer> {
            for (let at = 0; at < source.length; at += chunkBytes) yield source.subarray(at, at + chunkBytes);
          }
          const limits = { ...LIMITS, chunkBytes: 64 + chunkBytes, headBytes: 64 };
          const content = await contentOf(pieces(), limits, new AbortController().signal);
          const rows: (readonly string[])[] = [];
          let found: string | undefined;
          const told = await readRows(content, { facts: [] }, limits, (csv) => {
            found = csv.delimiter;
            expect(csv.headers).toEqual(head);
            return {
              row: (fields) => rows.push(fields),
              doubt: () => undefined,
              unreadable: (line, reason) => expect.fail(`${line}: ${reason}`),
              lettersLost: () => undefined,
            };
          });
          expect(found).toBe(delimiter);
          expect(told).toBe(encoding.replace(' with mark', ''));
          expect(rows).toEqual(table.map((fields) => fields.map((field) => field.replaceAll('\r\n', '\n'))));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('lines', () => {
  test('count from the header, empty ones too, and inside quotes', async () => {
    const text = `\n${HEAD};merknad\n1;p;2024-01-01;7;;\n\n2;p;2024-01-02;7;;"to\nlinjer"\n;;;;;\n3;p;2024-01-03;7;;\n`;
    const { lines, contacts } = await readText(text);
    expect(lines).toEqual([3, 5, 8]);
    expect(contacts.map(({ contactId }) => contactId)).toEqual(['1', '2', '3']);
  });

  test('with too few or too many fields are unreadable; empty fields at the end are not counted', async () => {
    const { unreadable, contacts } = await readText(
      `${HEAD}\n1;p;2024-01-01;7\n2;p;2024-01-01;7;;;;\n3;p;2024-01-01;7;;x\n4;p;2024-01-01;7;`,
    );
    expect(contacts.map(({ contactId }) => contactId)).toEqual(['2', '4']);
    expect(unreadable).toEqual([
      { line: 2, reason: 'Raden har 4 felt, men overskriften har 5.' },
      { line: 4, reason: 'Raden har 6 felt, men overskriften har 5.' },
    ]);
  });

  test('a header may end in delimiters that the rows do not have', async () => {
    expect((await readText('kontaktdato;kontakttype;;\n2024-01-01;7\n2024-01-02;7;;')).contacts).toHaveLength(2);
  });

  test('a quotation mark that is not closed does not swallow the next contacts, also when the number of fields is right', async () => {
    const text = `${HEAD}\n1;p;2024-01-01;7;"WMGA28\n2;p;2024-01-02;7;WMGA28\n3;p;2024-01-03;7;GDFC34"\n4;p;2024-01-04;7;\n`;
    const { contacts, unreadable } = await readText(text);
    expect(unreadable.map(({ line }) => line)).toEqual([2]);
    expect(unreadable[0]?.reason).toContain('ikke lukket');
    expect(contacts.map(({ contactId }) => contactId)).toEqual(['2', '3', '4']);
  });

  test('that are too long are told, and the next are read', async () => {
    const { contacts, unreadable } = await readText(`${HEAD}\n1;p;2024-01-01;7;\n2;${'x'.repeat(500)};2024-01-01;7;\n3;p;2024-01-01;7;\n`, {
      limits: { rowBytes: 100, chunkBytes: 32, headBytes: 16 },
    });
    expect(contacts.map(({ contactId, line }) => [contactId, line])).toEqual([
      ['1', 2],
      ['3', 4],
    ]);
    expect(unreadable).toEqual([{ line: 3, reason: 'Linjen er lengre enn 100 tegn og kan ikke være en kontakt.' }]);
  });

  test('come the same however the file is cut', async () => {
    const text = `${HEAD};merknad\n1;p;2024-01-01;7;;"a\n\nb ""c"""\n2;p;x;7;;\n3;"p;2024-01-01;7;;\n4;p;2024-01-01;7;;å\n`;
    const whole = await readText(text);
    for (const chunkBytes of [1, 2, 3, 5, 8, 13]) {
      const { contacts, unreadable } = await readText(text, { limits: { chunkBytes } });
      expect({ contacts, unreadable }).toEqual({ contacts: whole.contacts, unreadable: whole.unreadable });
    }
    expect(whole.lines).toEqual([2, 5, 6, 7]);
  });
});

describe('the header', () => {
  test('in Norwegian or English, in any order', async () => {
    const { contacts } = await readText(
      'procedure_codes,Kontakttype,PASIENT-ID,Dato,Egenandel,Indirekte aktivitet,Omsorgsnivå,Sted for aktivitet,tjenesteomrade,EpisodeID\nWMGA28,7,p,2024-01-01,Krevd,22,3,1,Somatikk,k',
    );
    expect(contacts).toEqual([
      {
        line: 2,
        contactId: 'k',
        patientId: 'p',
        contactDate: '2024-01-01',
        contactType: '7',
        indirectActivity: '22',
        procedureCodes: ['WMGA28'],
        careLevel: '3',
        place: '1',
        serviceArea: 'somatic',
        copay: 'claimed',
        facts: undefined,
      },
    ]);
  });

  test('without a contact date names what is there and what is needed, and no identity number', async () => {
    await expect(readText('navn;01819012365;kontakttype\n')).rejects.toThrow(
      /ingen kolonne med kontaktdato.*«navn», \(kan være et identitetsnummer\), «kontakttype».*må ha Kontaktdato, og kan ha Kontakt-id/,
    );
  });

  test('with one column twice is refused, unless the map says which', async () => {
    const text = 'inndato;dato;kontakttype\n2024-01-01;2024-02-02;7\n';
    await expect(readText(text)).rejects.toThrow('Flere kolonner er forstått som Kontaktdato: «inndato» og «dato».');
    expect((await readText(text, { map: { columns: { dato: 'contactDate' } } })).contacts[0]?.contactDate).toBe('2024-02-02');
    expect((await readText(text, { map: { columns: { dato: null } } })).contacts[0]?.contactDate).toBe('2024-01-01');
  });

  test('names columns that are not used, and those that are missing', async () => {
    const { notices } = await readText('kontaktdato;lege;avdeling\n2024-01-01;x;y\n');
    expect(notices).toMatchObject([
      { kind: 'unused-columns', message: 'Disse kolonnene er ikke brukt: «lege», «avdeling».', count: 2, lines: [1] },
      { kind: 'missing-columns', count: 9 },
    ]);
  });

  test('may be told its delimiter by Excel', async () => {
    const { lines } = await readText('sep=;\nkontaktdato;kontakttype\n2024-01-01;7\n');
    expect(lines).toEqual([3]);
  });

  test('is found by the columns that are known, not by what there is most of', async () => {
    expect((await readText('Dato;"Merknad, a, b, c, d";Kontakttype\n2024-01-01;;7\n')).contacts[0]?.contactType).toBe('7');
    expect((await readText('Dato|Merknad, a, b, c|Kontakttype\n2024-01-01||7\n')).contacts[0]?.contactType).toBe('7');
    expect((await readText('Dato;Kontakttype\n2024-01-01;7\n', { map: { delimiter: ';' } })).contacts[0]?.contactType).toBe('7');
  });

  test('alone is a file without rows', async () => {
    for (const text of [HEAD, `${HEAD}\n\n;;\n`]) {
      const { notices, lines } = await readText(text);
      expect(lines).toEqual([]);
      expect(notices).toContainEqual({ kind: 'no-rows', message: 'Filen har overskrift, men ingen rader.', count: 0, lines: [] });
    }
  });

  test.each([
    ['\n \n\n', 'Filen har bare tomme linjer.'],
    ['"kontaktdato;kontakttype\n2024-01-01;7\n', 'Overskriften har et anførselstegn som ikke er lukket.'],
  ])('that is none is refused: %j', (text, message) => expect(readText(text)).rejects.toThrow(message));

  test('that is too long is refused', async () => {
    await expect(readText('x'.repeat(3000), { limits: { rowBytes: 1000, chunkBytes: 100 } })).rejects.toThrow(
      'for lang til å være en overskrift',
    );
  });
});

describe('letters', () => {
  const rows = (word: string): string => `${HEAD};tjenesteområde\n1;p;2024-01-01;7;;${word}\n2;p;2024-01-01;7;;Somatikk\n`;

  test.each([
    ['utf-8', Buffer.from(rows('Åpent'))],
    ['utf-8', Buffer.from(`\ufeff${rows('Åpent')}`)],
    ['windows-1252', Buffer.from(rows('Åpent'), 'latin1')],
    ['utf-16le', Buffer.from(`\ufeff${rows('Åpent')}`, 'utf16le')],
  ])('%s is found', async (encoding, bytes) => {
    const { file, contacts, notices } = await readText(bytes);
    expect(file.encoding).toBe(encoding);
    expect(contacts.map(({ serviceArea }) => serviceArea)).toEqual(['', 'somatic']);
    expect(notices.find(({ kind }) => kind === 'unknown-value')?.message).toContain('«Åpent»');
  });

  test('that the map settles are not guessed', async () => {
    const { file } = await readText(rows('Åpent'), { map: { encoding: 'windows-1252', columns: { 'tjenesteomrÃ¥de': null } } });
    expect(file.encoding).toBe('windows-1252');
  });

  test('that are no UTF-8 cost their own row only', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${HEAD};merknad\n1;p;2024-01-01;7;;Åpent\n2;p;2024-01-01;7;;`),
      Buffer.from('møte', 'latin1'),
      Buffer.from('\n3;p;2024-01-01;7;;kø\n'),
    ]);
    for (const chunkBytes of [7, 1000]) {
      const { contacts, unreadable, file } = await readText(bytes, { limits: { chunkBytes } });
      expect(file.encoding).toBe('utf-8');
      expect(contacts.map(({ contactId }) => contactId)).toEqual(['1', '3']);
      expect(unreadable).toEqual([{ line: 3, reason: expect.stringContaining('blander trolig tegnsett') }]);
    }
  });

  test('NUL is no text, and its line is told', async () => {
    await expect(readText(`${HEAD}\n1;p;2024-01-01;7;\n2;p;2024-01-01;\0;\n`)).rejects.toThrow(/NUL-tegn \(linje 3\)/);
    await expect(
      readText(`${HEAD}\n1;p;2024-01-01;7;\n2;p;2024-01-01;\0;\n`, { limits: { headBytes: 8, chunkBytes: 16 } }),
    ).rejects.toThrow(/NUL-tegn \(linje 3\)/);
    await expect(readText(Buffer.from(HEAD, 'utf16le'))).rejects.toThrow(/NUL-tegn \(linje 1\)/);
  });
});
