/** The three engines that the printed SQL is run in, each in this process and in memory or in a folder that goes away with it. */
import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { DialectName } from '../../src-main/core/checks/sql/dialect';

export type Cell = string | null;

export interface SqlEngine {
  readonly version: string;
  execute(statement: string): Promise<void>;
  /** Loads a CSV file with `;`, a header, and the columns of the table in their order. */
  load(table: string, path: string): Promise<void>;
  /** Rows of texts; whatever is not text must be cast. */
  rows(query: string): AsyncIterable<readonly Cell[]>;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);

/** Why an engine cannot run on this machine; undefined where it can. Only chdb is not built for every system. */
export async function whyMissing(dialect: DialectName): Promise<string | undefined> {
  if (dialect !== 'clickhouse') return undefined;
  const manifest = join(require.resolve('chdb'), '..', 'package.json');
  const { optionalDependencies } = JSON.parse(await readFile(manifest, 'utf8')) as { optionalDependencies: Record<string, string> };
  const builds = Object.keys(optionalDependencies);
  const isBuilt = builds.some((name) => name.startsWith(`@chdb/lib-${process.platform}-${process.arch}`));
  return isBuilt ? undefined : `chdb has no build for ${process.platform} ${process.arch}, only ${builds.join(', ')}`;
}

/** Opens an engine with nothing in it. Only one chdb can be open at a time. */
export async function openEngine(dialect: DialectName): Promise<SqlEngine> {
  if (dialect === 'duckdb') return openDuckDb();
  return dialect === 'clickhouse' ? openClickHouse() : openPostgres();
}

async function openDuckDb(): Promise<SqlEngine> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const [[version] = []] = (await connection.runAndReadAll('SELECT version()')).getRows();
  return {
    version: `DuckDB ${String(version)}`,
    execute: async (statement) => void (await connection.run(statement)),
    load: async (table, path) => void (await connection.run(`COPY ${table} FROM '${path}' (FORMAT csv, DELIMITER ';', HEADER true)`)),
    async *rows(query) {
      const result = await connection.stream(query);
      for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk())
        yield* chunk.getRows() as Cell[][];
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function openClickHouse(): Promise<SqlEngine> {
  const { Session } = await import('chdb');
  const session = new Session();
  const text = (query: string): string => session.query(query, 'TabSeparated').trim();
  return {
    version: `ClickHouse ${text('SELECT version()')} (chdb)`,
    execute: async (statement) => void (await session.queryAsync(statement)),
    load: async (table, path) =>
      void (await session.queryAsync(
        `INSERT INTO ${table} SELECT * FROM file('${path}', 'CSV', '${structureOf(text(`DESCRIBE TABLE ${table}`))}') SETTINGS format_csv_delimiter = ';', input_format_csv_skip_first_lines = 1`,
      )),
    async *rows(query) {
      for await (const chunk of session.queryStream(query, { format: 'JSONCompactEachRow' })) yield* chunk.rows<Cell[]>();
    },
    close: async () => session.close(),
  };
}

/** The columns of a described table, as `file` wants to have them. */
function structureOf(described: string): string {
  return described
    .split('\n')
    .map((line) => line.split('\t').slice(0, 2).join(' '))
    .join(', ');
}

async function openPostgres(): Promise<SqlEngine> {
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await PGlite.create();
  const { rows } = await database.query<{ version: string }>('SELECT version()');
  return {
    version: rows[0]?.version.split(' on ')[0] ?? '',
    execute: async (statement) => void (await database.exec(statement)),
    load: async (table, path) =>
      void (await database.query(`COPY ${table} FROM '/dev/blob' WITH (FORMAT csv, DELIMITER ';', HEADER true)`, [], {
        blob: await openAsBlob(path),
      })),
    async *rows(query) {
      yield* (await database.query<Cell[]>(query, [], { rowMode: 'array' })).rows;
    },
    close: () => database.close(),
  };
}
