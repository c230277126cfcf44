/** The printed SQL on a million generated contacts: in each engine row for row the findings and the answers of the app. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIALECTS, type DialectName } from '../../src-main/core/checks/sql/dialect';
import type { RuleBook } from '../../src-main/core/rules/book';
import { writeSyntheticFile } from '../../src-main/services/file-check/generator/write-file';
import { compileBooks } from '../../src-main/services/rule-library/compile-books';
import { openEngine, whyMissing } from '../support/sql-engines';
import { compareWithEngine, expectedOfFile } from '../support/sql-findings';
import type { LongTest, Report } from './report';

/** PostgreSQL runs as WebAssembly here, in 32 bits. */
const CONTACTS: Readonly<Record<DialectName, number>> = { duckdb: 1_000_000, clickhouse: 1_000_000, postgres: 100_000 };
const SEED = 20241016;

/** `rounds` are thousands of contacts, for all engines. @throws when the rule data is faulty. */
export async function sqlReport({ root, rounds }: LongTest): Promise<Report> {
  const { books, problems } = await compileBooks(join(root, 'resources'), root);
  if (problems.length > 0) throw new Error('Regeldataene har feil; kjør npm run check.');
  const inForce = books.filter((book) => book.inForce);
  const folder = await mkdtemp(join(tmpdir(), 'isf-sql-'));
  const rows: string[] = [];
  const notes: string[] = [];
  let passed = true;
  try {
    for (const dialect of DIALECTS) {
      const missing = await whyMissing(dialect);
      if (missing !== undefined) {
        passed = false;
        notes.push(`- ${dialect} was not run: ${missing}`);
        continue;
      }
      const contacts = rounds === undefined ? CONTACTS[dialect] : rounds * 1000;
      const { row, differences } = await runIn(dialect, inForce, contacts, join(folder, `${dialect}.csv`));
      rows.push(row);
      notes.push(...differences.map((difference) => `- ${dialect}: ${difference}`));
      passed &&= differences.length === 0;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const text = [
    '| engine | contacts | findings | assessments | differences | load, s | findings, s | assessments, s |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `Contacts from the generator, seed ${SEED}, with answers. Every row of \`isf_findings\` and \`isf_assessments\` is held against what \`isf check\` reads in the same file and finds, and against \`assess\`; a time is that of the query and of fetching and comparing its rows in JavaScript.`,
    ...(notes.length === 0 ? [] : ['', ...notes]),
  ].join('\n');
  return { passed, text };
}

async function runIn(
  dialect: DialectName,
  books: readonly RuleBook[],
  rows: number,
  path: string,
): Promise<{ row: string; differences: readonly string[] }> {
  await writeSyntheticFile(books, { rows, seed: SEED, facts: true, path, format: 'csv', csv: { delimiter: ';', headers: 'english' } });
  const expected = await expectedOfFile(path, books);
  const engine = await openEngine(dialect);
  try {
    const { findings, assessments, differences, seconds } = await compareWithEngine(engine, dialect, books, path, expected);
    const times = [seconds.load, seconds.findings, seconds.assessments].map((time) => time.toFixed(1));
    const cells = [engine.version, rows, findings, assessments, differences.length === 0 ? 'none' : differences.length, ...times];
    return { row: `| ${cells.join(' | ')} |`, differences };
  } finally {
    await engine.close();
  }
}
