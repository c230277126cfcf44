import { expect, test } from 'vitest';
import { runIsf } from '../../../../src-main/cli/run';
import { sqlScript } from '../../../../src-main/core/checks/sql/script';
import { FINAL } from '../../../support/books';
import { cliDeps } from '../../../support/cli';

const isf = (...args: string[]) => runIsf(['sql', ...args], cliDeps());

test.each(['duckdb', 'clickhouse', 'postgres'] as const)('prints the views for %s, the same each time', async (dialect) => {
  const { stdout, stderr, exitCode } = await isf('--dialect', dialect);
  expect([stderr, exitCode]).toEqual(['', 0]);
  expect(stdout).toBe(sqlScript([FINAL], { dialect, table: 'contacts' }));
  expect(stdout).toContain(FINAL.hash);
  expect((await isf('--dialect', dialect)).stdout).toBe(stdout);
});

test('another table, and the table alone', async () => {
  expect((await isf('--dialect', 'postgres', '--table', 'dvh.kontakter')).stdout).toContain('FROM dvh.kontakter AS t');
  expect((await isf('--dialect', 'clickhouse', '--schema')).stdout).toMatch(
    /^CREATE TABLE contacts \(\n[\s\S]+ENGINE = MergeTree[^;]+;\n$/,
  );
});

test.each([
  [[]],
  [['--dialect', 'mysql']],
  [['--dialect']],
  [['--dialect', 'duckdb', 'fil.csv']],
  [['--dialect', 'duckdb', '--table', '']],
  [['--dialect', 'duckdb', '--table', 'a; DROP TABLE b']],
  [['--dialect', 'duckdb', '--table', '"a"']],
  [['--dialect', 'duckdb', '--table', 'a.b.c.d']],
])('refuses %j with exit code 2', async (args) => {
  expect(await isf(...args)).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringMatching(/^isf: .+Tillatt|^isf: sql tar/) });
});

test('faulty rule books give no SQL', async () => {
  const problems = [{ file: 'x.yaml', line: 3, message: 'feil' }];
  const output = await runIsf(['sql', '--dialect', 'duckdb'], cliDeps({ library: async () => ({ books: [], problems }) }));
  expect(output).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('x.yaml:3') });
});
