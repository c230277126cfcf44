import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { previewFile } from '../../../../../../src-main/services/file-check/readers/preview';
import { FACTS, fileOf } from '../../../../../support/contact-files';
import { episodeXml, holderXml, messageXml } from '../../../../../support/npr-message';

const preview = async (content: string | Uint8Array, columns?: Record<string, string | null>) =>
  previewFile(await fileOf(content, 'forsmak'), columns === undefined ? undefined : { columns, values: {} }, FACTS);

describe('a table', () => {
  test('shows what it is, how each column is understood, and its first ten rows', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => `2024-01-${String(at + 1).padStart(2, '0')};sms;x${at}`);
    const text = ['Dato;Kanal;Merknad;', ...rows].join('\r\n');
    const shown = await preview(gzipSync(text));
    expect(shown).toMatchObject({
      file: { name: 'forsmak', format: 'csv', gzip: true, encoding: 'utf-8' },
      delimiter: ';',
      columns: [
        { header: 'Dato', target: 'contactDate' },
        { header: 'Kanal', target: 'channel' },
        { header: 'Merknad', target: undefined },
      ],
      problems: [],
    });
    expect(shown.rows).toEqual(rows.slice(0, 10).map((row) => row.split(';')));
  });

  test('reads only the beginning', async () => {
    const text = `Dato;Kontakttype\n${'2024-01-01;7\n'.repeat(100_000)}\0`;
    expect((await preview(text)).rows).toHaveLength(10);
  });

  test('says what would stop the reading, and shows the rows all the same', async () => {
    const shown = await preview('når;type\n2024-01-01;7\n');
    expect(shown.problems).toEqual([expect.stringContaining('ingen kolonne med kontaktdato')]);
    expect(shown.rows).toEqual([['2024-01-01', '7']]);
    const mapped = await preview('når;type\n2024-01-01;7\n', { når: 'contactDate', type: 'contactType' });
    expect(mapped.problems).toEqual([]);
    expect(mapped.columns.map(({ target }) => target)).toEqual(['contactDate', 'contactType']);
    expect((await preview('dato\n', { når: 'contactDate' })).problems[0]).toContain('Kartet nevner kolonnen «når»');
  });

  test('says what is wrong with its first rows, and what is not understood', async () => {
    const { problems, rows } = await preview('dato;egenandel\n1/2/2024;krevd\n2024-01-01;kanskje\n2024-01-01;"x\n');
    expect(problems).toEqual([
      expect.stringMatching(/^Linje 2: Kontaktdatoen «1\/2\/2024»/),
      expect.stringMatching(/^Linje 4: .*nførselstegn/),
      expect.stringContaining('«kanskje»'),
    ]);
    expect(rows).toEqual([
      ['1/2/2024', 'krevd'],
      ['2024-01-01', 'kanskje'],
    ]);
  });

  test('shows no identity number, and no endless text', async () => {
    const { rows, columns } = await preview(`dato;pasientnr;01819012365\n2024-01-01;018190 12365;${'x'.repeat(1000)}\n`);
    expect(columns[2]?.header).toBe('(identitetsnummer)');
    expect(rows[0]?.[1]).toBe('(identitetsnummer)');
    expect(rows[0]?.[2]).toHaveLength(201);
  });

  test('that cannot be read at all is refused as in a check', async () => {
    await expect(preview('')).rejects.toMatchObject({ code: 'unreadable' });
    await expect(preview('dato\n', { dato: 'noe' })).rejects.toMatchObject({ code: 'map' });
  });
});

describe('an NPR message', () => {
  test('shows its first ten episodes as a table', async () => {
    const text = messageXml([
      holderXml(
        'pasientNr="17"',
        episodeXml({ contact: '' }),
        ...Array.from({ length: 20 }, () => episodeXml({ procedures: [['A', 'B']] })),
      ),
    ]);
    const { rows, columns, problems, delimiter, file } = await preview(text);
    expect(file.format).toBe('npr-xml');
    expect(delimiter).toBeUndefined();
    expect(rows).toHaveLength(10);
    expect(Object.fromEntries(columns.map(({ header }, at) => [header, rows[0]?.[at]]))).toMatchObject({
      'Kontakt-id': 'e1',
      'Pasient-id': '17',
      Kontaktdato: '2024-01-02',
      Prosedyrekoder: 'A B',
    });
    expect(problems).toEqual(['Linje 7: Episode uten Kontakt.']);
  });
});
