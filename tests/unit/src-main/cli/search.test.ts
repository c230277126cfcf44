import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runIsf } from '../../../../src-main/cli/run';
import { indexText } from '../../../../src-main/services/search/index-lines';
import { type Search, searchIn } from '../../../../src-main/services/search/search';
import { cliDeps } from '../../../support/cli';
import { indexesFromSources } from '../../../support/search';

let search: Search;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'isf-search-'));
  for (const index of await indexesFromSources()) await writeFile(join(folder, `${index.ruleBook}.jsonl`), indexText(index));
  search = searchIn(folder);
});

const isf = (...args: string[]) => runIsf(['search', ...args], cliDeps({ search }));

describe('isf search', () => {
  test('--json is an array with just these fields, ten of them', async () => {
    const { stdout, exitCode } = await isf('telefon', '--json');
    const hits = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(hits).toHaveLength(10);
    for (const hit of hits) expect(Object.keys(hit)).toEqual(['kind', 'id', 'title', 'chapter', 'code', 'match', 'score', 'excerpt']);
  });

  test('--limit says how many, and words may come as several arguments', async () => {
    expect(JSON.parse((await isf('fastlege', 'ringer', 'vakthavende', '--limit', '3', '--json')).stdout)).toHaveLength(3);
  });

  test('as text it names kind, id and how the hit came about', async () => {
    expect((await isf('wmga 28')).stdout).toMatch(/^kode NKPK:WMGA28 \(treff på navn\)\n/);
  });

  test('another rule book can be named', async () => {
    expect((await isf('sms', '--rule-book', 'isf-2024-preliminary', '--json')).exitCode).toBe(0);
    expect(await isf('sms', '--rule-book', 'isf-1999')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Tillatt') });
  });

  test('nothing found is an empty array, and words as text', async () => {
    expect((await isf('xq', '--json')).stdout).toBe('[]\n');
    expect((await isf('xq')).stdout).toMatch(/Ingen treff/);
  });

  test.each([
    [['--limit', '3']],
    [['']],
    [[' ', ' ']],
    [['sms', '--limit', '0']],
    [['sms', '--limit', 'ti']],
    [['sms', '--limit', '101']],
    [['sms', '--fort']],
  ])('refuses %j with exit code 2', async (args) => {
    expect(await isf(...args)).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringMatching(/^isf: .+/) });
  });

  test('10,000 characters are no problem', async () => {
    expect((await isf('a b'.repeat(3_400))).exitCode).toBe(0);
  });
});
