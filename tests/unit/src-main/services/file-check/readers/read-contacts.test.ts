import { closeSync, openSync, writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readContacts } from '../../../../../../src-main/services/file-check/readers/read-contacts';
import { FACTS, fileOf, readFileAt, readText } from '../../../../../support/contact-files';
import { episodeXml, holderXml, messageXml } from '../../../../../support/npr-message';

const MB = 2 ** 20;

test('a reading tells what the file is', async () => {
  const path = await fileOf('kontaktdato;kontakttype\n2024-01-01;7\n', 'kontakter.csv');
  expect((await readFileAt(path)).file).toEqual({ name: 'kontakter.csv', bytes: 37, format: 'csv', encoding: 'utf-8', gzip: false });
});

test('what the sink throws comes through', async () => {
  const path = await fileOf('kontaktdato\n2024-01-01\n');
  const request = { path, facts: FACTS, signal: new AbortController().signal, onBytes: () => undefined };
  const boom = new Error('full disk');
  const sink = {
    contact() {
      throw boom;
    },
    unreadable: () => undefined,
  };
  await expect(readContacts(request, sink)).rejects.toBe(boom);
});

describe('a reading that is cancelled', () => {
  const csv = `kontaktdato;kontakttype\n${'2024-01-01;7\n'.repeat(2_000_000)}`;
  const xml = messageXml([holderXml('pasientNr="1"', ...Array.from({ length: 20_000 }, () => episodeXml()))]);
  const files = { csv, 'packed csv': gzipSync(csv), xml, 'an endless line': `kontaktdato\n${'x'.repeat(40 * MB)}` };

  test.each(Object.entries(files))('ends at once: %s', async (_, content) => {
    const path = await fileOf(content);
    const stop = new AbortController();
    let asked = 0;
    // From outside the reading, as a person does it; all of the files take longer than this.
    const ask = (): void => {
      asked = performance.now();
      stop.abort();
    };
    const onBytes = (): void => void (asked === 0 && setTimeout(ask));
    await expect(readFileAt(path, { request: { signal: stop.signal, onBytes } })).rejects.toMatchObject({ code: 'cancelled' });
    expect(performance.now() - asked).toBeLessThan(200);
  });

  test('does not begin when it was cancelled before', async () => {
    await expect(readText('kontaktdato\n', { request: { signal: AbortSignal.abort() } })).rejects.toMatchObject({ code: 'cancelled' });
  });
});

test('a line of 200 MB is passed over without being held', async () => {
  const path = await fileOf('kontaktdato;kontakttype\n2024-01-01;7\n');
  const file = openSync(path, 'a');
  const piece = 'x'.repeat(4 * MB);
  for (let written = 0; written < 200; written += 4) writeSync(file, piece);
  writeSync(file, '\n2024-01-02;7\n');
  closeSync(file);

  const before = process.memoryUsage.rss();
  let peak = before;
  const { contacts, unreadable } = await readFileAt(path, {
    request: {
      onBytes: (done) => {
        if (done % (4 * MB) === 0) peak = Math.max(peak, process.memoryUsage.rss());
      },
    },
  });
  expect(contacts.map(({ line }) => line)).toEqual([2, 4]);
  expect(unreadable).toEqual([{ line: 3, reason: 'Linjen er lengre enn 1 MB og kan ikke være en kontakt.' }]);
  expect((peak - before) / MB).toBeLessThan(60);
}, 30_000);
