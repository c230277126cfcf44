import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readText } from '../../../../../support/contact-files';

const TEXT = 'kontaktdato;kontakttype\n2024-01-01;7\n';

test('an empty file is said to be empty, packed or not', async () => {
  await expect(readText('')).rejects.toMatchObject({ code: 'unreadable', message: expect.stringContaining('Filen er tom') });
  await expect(readText(gzipSync(''))).rejects.toThrow('Filen er tom');
});

test.each([
  ['PK\x03\x04…', 'Excel-fil'],
  ['\xd0\xcf\x11\xe0…', 'eldre Excel-fil'],
  ['%PDF-1.7', 'PDF-fil'],
])('another kind of file is named', (text, name) => expect(readText(Buffer.from(text, 'latin1'))).rejects.toThrow(name));

test('a packed file is read like the other, also in several parts', async () => {
  const plain = await readText(TEXT);
  for (const packed of [gzipSync(TEXT), Buffer.concat([gzipSync(TEXT.slice(0, 30)), gzipSync(TEXT.slice(30))])]) {
    for (const chunkBytes of [64, 1000]) {
      const { contacts, file } = await readText(packed, { limits: { chunkBytes } });
      expect(contacts).toEqual(plain.contacts);
      expect(file).toMatchObject({ format: 'csv', gzip: true, bytes: packed.length });
    }
  }
});

test('a packed file that is cut short or damaged is no result', async () => {
  const packed = gzipSync(TEXT.repeat(50));
  await expect(readText(packed.subarray(0, packed.length - 9))).rejects.toMatchObject({
    code: 'unreadable',
    message: expect.stringContaining('slutter før tiden'),
  });
  const damaged = Buffer.from(packed);
  damaged.writeUInt32LE(1, packed.length - 8);
  await expect(readText(damaged)).rejects.toMatchObject({ code: 'unreadable', message: expect.stringContaining('skadet') });
});

test('a file packed twice is said to be', () => expect(readText(gzipSync(gzipSync(TEXT)))).rejects.toThrow('pakket to ganger'));

test('a packed file that unpacks to far too much is stopped on the way', async () => {
  const bomb = gzipSync('2024-01-01;7\n'.repeat(200_000));
  expect(bomb.length * 200).toBeLessThan(2_600_000);
  let rows = 0;
  const limits = { freeUnpackedBytes: 2 ** 18 };
  const file = Buffer.concat([gzipSync(TEXT), bomb]);
  await expect(readText(file, { limits, onRow: (count) => (rows = count) })).rejects.toMatchObject({
    code: 'unreadable',
    message: expect.stringContaining('så stor'),
  });
  expect(rows).toBeLessThan(200_000);
  await expect(readText(gzipSync(TEXT.repeat(100)), { limits: { unpackedBytes: 1000 } })).rejects.toThrow('så stor');
});
