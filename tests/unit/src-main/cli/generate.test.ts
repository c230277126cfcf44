import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { runIsf } from '../../../../src-main/cli/run';
import { cliDeps } from '../../../support/cli';

const isf = (...args: string[]) => runIsf(['generate', ...args], cliDeps());

let folder: string;
let out: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isf-generate-'));
  out = join(folder, 'syntetisk.csv');
});

test('writes the file and what must be found in it', async () => {
  const truth = join(folder, 'fasit.jsonl');
  const { stdout, stderr, exitCode } = await isf('--rows', '500', '--out', out, '--truth', truth);
  expect([stderr, exitCode]).toEqual(['', 0]);
  expect(stdout).toMatch(/500 syntetiske kontakter, \d+ byte\. Ingen av dem er ekte\./);
  expect((await readFile(out, 'utf8')).trimEnd().split('\n')).toHaveLength(501);
  const planted = (await readFile(truth, 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  for (const one of planted) expect(one).toEqual({ line: expect.any(Number), check: expect.any(String), clause: one.clause });
  expect(stdout).toContain(`identity-number: ${planted.filter(({ check }) => check === 'identity-number').length}\n`);
});

test('the seed decides, and the name tells the format', async () => {
  const text = async (name: string, ...more: string[]) => {
    const path = join(folder, name);
    expect((await isf('--rows', '300', '--out', path, ...more)).exitCode).toBe(0);
    return readFile(path, 'utf8');
  };
  const first = await text('1.csv');
  expect(await text('2.csv', '--seed', '1')).toBe(first);
  expect(await text('3.csv', '--seed', '2')).not.toBe(first);
  expect((await text('4.csv', '--facts')).split('\n')[0]).toMatch(/;contactForm;/);
  expect(await text('5.xml')).toMatch(/^<\?xml/);
  expect(await text('6.txt', '--format', 'xml')).toMatch(/^<\?xml/);
});

test('a file that is there is not touched', async () => {
  await writeFile(out, 'min');
  expect(await isf('--rows', '10', '--out', out)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('finnes fra før') });
  expect(await readFile(out, 'utf8')).toBe('min');
  const other = join(folder, 'annen.csv');
  expect(await isf('--rows', '10', '--out', other, '--truth', out)).toMatchObject({ exitCode: 2 });
  expect(await readdir(folder)).toEqual(['syntetisk.csv']);
});

test.each([
  [[]],
  [['--rows', '10']],
  [['--out', 'OUT']],
  [['--rows', '0', '--out', 'OUT']],
  [['--rows', 'ti', '--out', 'OUT']],
  [['--rows', '10000001', '--out', 'OUT']],
  [['--rows', '10', '--seed', '-1', '--out', 'OUT']],
  [['--rows', '10', '--out', 'OUT', '--format', 'json']],
  [['--rows', '10', '--out', 'OUT', '--format', 'xml', '--facts']],
  [['--rows', '10', '--out', 'OUT', '--truth', 'OUT']],
  [['--rows', '10', '--out', 'OUT', 'mer']],
  [['--rows', '10', '--out', '/finnes/ikke/a.csv']],
])('refuses %j with exit code 2 and leaves nothing', async (args) => {
  const output = await isf(...args.map((arg) => (arg === 'OUT' ? out : arg)));
  expect(output).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringMatching(/^isf: .+/) });
  expect(await readdir(folder)).toEqual([]);
});
