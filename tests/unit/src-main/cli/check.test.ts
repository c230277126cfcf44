import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runIsf } from '../../../../src-main/cli/run';
import { CheckSummary } from '../../../../src-main/contract/checks';
import { BOOKS } from '../../../support/books';
import { cliDeps } from '../../../support/cli';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isf-cli-check-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const HEADER = 'contactId;patientId;contactDate;contactType;indirectActivity;procedureCodes;copay';
async function file(name: string, ...lines: string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, [HEADER, ...lines].join('\n'));
  return path;
}
const check = (...args: string[]) => runIsf(['check', ...args], cliDeps());

describe('isf check', () => {
  test('--json prints one summary; 1 when a finding contradicts', async () => {
    const path = await file('a.csv', 'k1;p1;2024-03-01;4;;;', 'k2;p1;2024-03-02;3;;;', 'k3;p1;i dag;3;;;');
    const { stdout, stderr, exitCode } = await check(path, '--json');
    expect([stderr, exitCode]).toEqual(['', 1]);
    const summary = CheckSummary.parse(JSON.parse(stdout));
    expect(summary).toMatchObject({
      rows: 3,
      unreadable: 1,
      findings: 1,
      verdicts: { yes: 0, no: 0, unsettled: 0, 'needs-answers': 0 },
      bySeverity: { contradicts: 1, consider: 0, note: 0 },
      months: [{ month: '2024-03', rows: 2, contradicts: 1 }],
      ruleBooks: [{ id: 'isf-2024-final', rows: 2 }],
      file: { name: 'a.csv', format: 'csv', gzip: false },
    });
    expect(summary.byCheck['contact-type-unknown']).toBe(1);
    expect(Object.keys(summary.byCheck)).toHaveLength(12);
    expect(summary.unreadableRows).toEqual([{ line: 4, reason: expect.stringContaining('dato') }]);
  });

  test('0 when there are only things to consider, and they are told', async () => {
    const path = await file('a.csv', 'k1;p1;2024-03-01;7;;;utelatt');
    const { stdout, exitCode } = await check(path);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /Se nærmere på\n {2}1 × Kontakttype 7 med utelatt egenandel \[telephone-copay-left-out\] · 5\.21\.1\/sjette-kulepunkt/,
    );
    expect(stdout).toContain('isf-2024-final');
    expect(stdout).toMatch(/1 funn \(\d+,\d s, \d+ rader i sekundet\)/);
  });

  test('rules from a pack that nobody vouches for are told as such, and travel in the summary', async () => {
    const path = await file('a.csv', 'k1;p1;2024-03-01;3;;;');
    const untested = BOOKS.map((book) => ({
      ...book,
      shelf: { base: book.hash, pack: 'prove', clarifications: 0, untested: true as const },
    }));
    const deps = cliDeps({ library: async () => ({ books: untested, problems: [] }) });
    expect((await runIsf(['check', path], deps)).stdout).toContain('(isf-2024-final), uprøvd pakke: ikke til rapportering');
    const summary = CheckSummary.parse(JSON.parse((await runIsf(['check', path, '--json'], deps)).stdout));
    expect(summary.ruleBooks[0]?.shelf).toMatchObject({ pack: 'prove', untested: true });
  });

  test('facts in the row are assessed', async () => {
    const path = join(folder, 'facts.csv');
    await writeFile(
      path,
      'contactId;contactDate;contactForm;channel\nk1;2024-03-01;message;sms\nk2;2024-03-01;message;\nk3;2024-03-01;;sms\n',
    );
    const { stdout } = await check(path, '--json');
    expect(JSON.parse(stdout).verdicts).toEqual({ yes: 0, no: 1, unsettled: 0, 'needs-answers': 1 });
  });

  test('contact ids that come twice are told about the file', async () => {
    const path = await file('a.csv', 'k1;p1;2024-03-01;3;;;', 'k1;p1;2024-03-01;3;;;');
    expect(JSON.parse((await check(path, '--json')).stdout).notices).toContainEqual(
      expect.objectContaining({ kind: 'duplicate-contact-id', count: 1, lines: [3] }),
    );
  });

  test('--out: one finding a line, those over a tertial last', async () => {
    const path = await file('a.csv', 'k1;p1;2024-03-01;3;;WMGA28;', 'k2;p2;2024-03-01;4;;;');
    const out = join(folder, 'funn.jsonl');
    await check(path, '--out', out);
    const lines = (await readFile(out, 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ contactId: 'k2', line: 3, check: 'contact-type-unknown', clause: '8432/kontakttyper' }),
      expect.objectContaining({ contactId: 'k1', line: 2, check: 'wmga28-alone', severity: 'consider' }),
    ]);
  });

  test('--map says what the columns and values are', async () => {
    const path = join(folder, 'own.csv');
    await writeFile(path, 'nr,dag,slag\n1,2024-03-01,tlf\n');
    const map = join(folder, 'map.json');
    await writeFile(
      map,
      JSON.stringify({ columns: { nr: 'contactId', dag: 'contactDate', slag: 'contactType' }, values: { contactType: { tlf: '4' } } }),
    );
    expect(JSON.parse((await check(path, '--map', map, '--json')).stdout)).toMatchObject({
      rows: 1,
      byCheck: { 'contact-type-unknown': 1 },
    });
  });
});

describe('refused with one message and 2, and nothing is written', () => {
  test.each([
    ['no file', [], /tar én fil, fikk 0/],
    ['two files', ['a.csv', 'b.csv'], /tar én fil, fikk 2/],
    ['a file that is not there', ['/finnes/ikke.csv'], /Fant ikke «ikke\.csv»/],
    ['a folder', [tmpdir()], /mappe/],
  ])('%s', async (_what, args, words) => {
    expect(await check(...args)).toMatchObject({ stdout: '', exitCode: 2, stderr: expect.stringMatching(words) });
  });

  test('a header that is not understood, also where findings were to be written', async () => {
    const path = join(folder, 'x.csv');
    await writeFile(path, 'a;b\n1;2\n');
    const { stderr, exitCode } = await check(path, '--out', join(folder, 'funn.csv'));
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('isf: ')]);
    expect(await readdir(folder)).toEqual(['x.csv']);
  });

  test('findings in the place of the checked file', async () => {
    const path = await file('a.csv', 'k1;p1;2024-03-01;4;;;');
    expect(await check(path, '--out', path)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('kan ikke skrives over') });
    expect(await readFile(path, 'utf8')).toContain('k1;p1');
  });

  test('a command that is stopped leaves no findings', async () => {
    const path = await file('a.csv', 'k1;p1;2024-03-01;4;;;');
    const stopped = await runIsf(['check', path, '--out', join(folder, 'funn.csv')], cliDeps({ stopSignal: () => AbortSignal.abort() }));
    expect(stopped).toMatchObject({ stdout: '', exitCode: 2, stderr: expect.stringContaining('avbrutt') });
    expect(await readdir(folder)).toEqual(['a.csv']);
  });
});
