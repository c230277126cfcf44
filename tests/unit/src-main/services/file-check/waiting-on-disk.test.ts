/** What waits on disk for the end of the file: rows, and hashes of contact ids. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDuplicateIds } from '../../../../../src-main/services/file-check/duplicate-ids';
import { openSpool } from '../../../../../src-main/services/file-check/spool';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isf-waiting-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the spool', () => {
  test('gives back every row in order, also more than it holds in memory', () => {
    const spool = openSpool(folder, 50);
    const rows = Array.from({ length: 6000 }, (_none, at) => ({
      line: at + 2,
      contactId: `æøå-${at}-"'\n`,
      slot: at % 7,
      cases: [at % 3, 7],
      month: '2024-05',
    }));
    for (const row of rows) spool.add(row);
    expect([...spool.all()]).toEqual(rows);
    spool.close();
  });

  test('an empty one gives nothing; its file is for the user alone', () => {
    const spool = openSpool(folder);
    expect([...spool.all()]).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'waiting.jsonl')).mode & 0o077).toBe(0);
    spool.close();
  });
});

describe('contact ids that come twice', () => {
  test('each row that repeats an earlier id is counted, and the first ones are named by line', () => {
    const ids = openDuplicateIds(folder);
    for (const [at, id] of ['a', 'b', 'a', '', '', 'c', 'b', 'a'].entries()) ids.add(id, at + 2);
    expect(ids.notice()).toMatchObject({ kind: 'duplicate-contact-id', count: 3, lines: [4, 8, 9] });
    ids.close();
  });

  test('agrees with a plain set, for any ids', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 60 }), (texts) => {
        const own = mkdtempSync(join(folder, 'x-'));
        const ids = openDuplicateIds(own);
        for (const [at, id] of texts.entries()) ids.add(id, at + 1);
        const filled = texts.filter((id) => id !== '');
        expect(ids.notice()?.count ?? 0).toBe(filled.length - new Set(filled).size);
        ids.close();
      }),
      { numRuns: 40 },
    );
  });

  test('sixty thousand different ids: none is taken for another, and no id is written down', () => {
    const ids = openDuplicateIds(folder);
    for (let at = 0; at < 60_000; at++) ids.add(`SYN-${at}`, at + 2);
    expect(ids.notice()).toBeUndefined();
    ids.add('SYN-77', 300_000);
    expect(ids.notice()).toMatchObject({ count: 1, lines: [300_000] });
    for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name)).includes('SYN-')).toBe(false);
    ids.close();
  });
});
