import { appendFileSync, chmodSync, renameSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openProblem } from '../../../../../../src-main/services/file-check/readers/open-file';
import { fileOf, readFileAt } from '../../../../../support/contact-files';

const TEXT = `kontaktdato;kontakttype\n${'2024-01-01;7\n'.repeat(2000)}`;
const limits = { chunkBytes: 1024, headBytes: 1024 };

describe('what is no file to read', () => {
  test('a folder', async () => {
    await expect(readFileAt(dirname(await fileOf('')))).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('er en mappe'),
    });
  });

  test('nothing', async () => {
    await expect(readFileAt('/finnes/ikke.csv')).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('Fant ikke «ikke.csv»'),
    });
  });

  test.skipIf(process.platform === 'win32')('a device, which would never end', async () => {
    await expect(readFileAt('/dev/zero')).rejects.toThrow('«zero» er ikke en vanlig fil');
  });

  // Root may read everything.
  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('a file without permission', async () => {
    const path = await fileOf(TEXT);
    chmodSync(path, 0);
    await expect(readFileAt(path)).rejects.toMatchObject({ code: 'unreadable', message: expect.stringContaining('ikke lov') });
  });

  test.each([
    ['EACCES', 'ikke lov til å lese'],
    ['EPERM', 'ikke lov til å lese'],
    ['EBUSY', 'i bruk av et annet program'],
    ['EIO', 'lot seg ikke åpne (EIO)'],
  ])('what the system answers with %s', (code, message) => {
    expect(openProblem(Object.assign(new Error('no'), { code }), 'a.csv')).toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining(message),
    });
  });
});

describe('a file that does not stay as it was gives no result', () => {
  const changes: Record<string, (path: string) => void> = {
    grows: (path) => appendFileSync(path, '2024-01-01;7\n'),
    'is cut': (path) => truncateSync(path, 5000),
    vanishes: (path) => rmSync(path),
    'is replaced by another': (path) => {
      writeFileSync(`${path}.new`, TEXT);
      renameSync(`${path}.new`, path);
    },
    'is written over': (path) => {
      writeFileSync(path, TEXT.replaceAll('7', '6'));
      utimesSync(path, new Date(), new Date(Date.now() + 5000));
    },
  };
  test.each(Object.entries(changes))('it %s', async (_, change) => {
    const path = await fileOf(TEXT);
    const reading = readFileAt(path, { limits, onRow: (rows) => rows === 10 && change(path) });
    await expect(reading).rejects.toMatchObject({
      code: 'changed',
      message: expect.stringContaining('mens den ble lest. Resultatet er forkastet.'),
    });
  });

  test('one that someone goes on writing to is not read for ever', async () => {
    const path = await fileOf(TEXT);
    await expect(readFileAt(path, { limits, onRow: () => appendFileSync(path, '2024-01-01;7\n') })).rejects.toMatchObject({
      code: 'changed',
    });
  });
});

test('the bytes are told as they are done, to the last', async () => {
  const told: number[] = [];
  const { file } = await readFileAt(await fileOf(TEXT), { limits, request: { onBytes: (done) => told.push(done) } });
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(told.at(-1)).toBe(file.bytes);
  expect(told.length).toBeGreaterThan(10);
});
