/** What docs/warehouse.md says of a ClickHouse cluster, as far as one process can show it: no cluster is run here. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { COLUMNS } from '../../../../../../src-main/core/checks/columns';
import { factColumns } from '../../../../../../src-main/core/checks/sql/columns';
import { sqlSchema, sqlStatements } from '../../../../../../src-main/core/checks/sql/script';
import { FINAL } from '../../../../../support/books';
import { csvOf, oddRows } from '../../../../../support/odd-contacts';
import { openEngine, type SqlEngine, whyMissing } from '../../../../../support/sql-engines';
import { differencesIn, expectedOfFile, queriesFor } from '../../../../../support/sql-findings';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const BOOKS = [FINAL];
const ROWS = 5_000;
const SHARDS = ['shard1', 'shard2', 'shard3'];
const page = await readFile(join(import.meta.dirname, '../../../../../../docs/warehouse.md'), 'utf8');

/** The SQL of the page, statement by statement. */
const STATEMENTS = [...page.matchAll(/```sql\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
  block.split(/;\s*(?:\n|$)/).filter((statement) => statement.trim() !== ''),
);
/** The sharding key, as the page has it. */
const KEY = /Distributed\([^\n]*?(cityHash64\([^\n]+\))\)/.exec(page)?.[1] ?? '';

const missing = await whyMissing('clickhouse');
describe.skipIf(missing !== undefined)(missing === undefined ? 'clickhouse' : `clickhouse: ${missing}`, () => {
  let engine: SqlEngine;
  let folder: string;

  beforeAll(async () => {
    engine = await openEngine('clickhouse');
    folder = await mkdtemp(join(tmpdir(), 'isf-cluster-'));
  });
  afterAll(async () => {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('views over the parts of a table, cut by the key of the page, find together what the app finds in the whole', async () => {
    expect(KEY).toContain('patient_id');
    await writeFile(join(folder, 'odd.csv'), csvOf(oddRows(FINAL, ROWS, 11), [...COLUMNS, ...factColumns(BOOKS)]));
    await engine.execute(sqlSchema(BOOKS, { dialect: 'clickhouse', table: 'everything' }));
    await engine.load('everything', join(folder, 'odd.csv'));
    const options = { dialect: 'clickhouse', table: 'contacts_local' } as const;
    for (const [at, shard] of SHARDS.entries()) {
      await engine.execute(`CREATE DATABASE ${shard}`);
      await engine.execute(`USE ${shard}`);
      await engine.execute(sqlSchema(BOOKS, options));
      await engine.execute(`INSERT INTO contacts_local SELECT * FROM default.everything WHERE ${KEY} % ${SHARDS.length} = ${at}`);
      for (const statement of sqlStatements(BOOKS, options)) await engine.execute(statement);
    }
    const expected = await expectedOfFile(join(folder, 'odd.csv'), BOOKS);
    const queries = queriesFor(SHARDS);
    expect(await differencesIn(engine, queries.findings, expected.findings)).toEqual([]);
    expect(await differencesIn(engine, queries.assessments, expected.assessments)).toEqual([]);
    for (const shard of SHARDS) {
      let rows = 0;
      for await (const _row of engine.rows(`SELECT v.contact_id FROM ${shard}.contacts_local AS v`)) rows++;
      expect(rows).toBeGreaterThan(ROWS / 10);
    }
  });

  test('the statements of the page are statements of ClickHouse', async () => {
    expect(STATEMENTS.length).toBeGreaterThan(3);
    for (const statement of STATEMENTS) await expect(engine.execute(`EXPLAIN AST ${statement}`), statement).resolves.toBeUndefined();
  });
});
