import { DIALECTS, type DialectName } from '../core/checks/sql/dialect';
import { sqlSchema, sqlScript } from '../core/checks/sql/script';
import { booksInForce } from '../services/assessment';
import type { CliDeps } from './deps';
import { readOptions } from './options';
import { UsageError } from './usage-error';

const DEFAULT_TABLE = 'contacts';
/** A name, perhaps with schema and database before it: the SQL is printed, so nothing else may come in by it. */
const TABLE = /^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*){0,2}$/;

/** `isf sql --dialect D`: the checks and the assessments as views over a table of contacts. */
export async function sqlCommand(args: string[], deps: CliDeps): Promise<string> {
  const { values, positionals } = readOptions(args, {
    dialect: { type: 'string' },
    table: { type: 'string' },
    schema: { type: 'boolean' },
  });
  if (positionals.length > 0) throw new UsageError('sql tar ingen filer. SQL-en leser en tabell: isf sql --dialect duckdb.');
  const dialect = DIALECTS.find((name) => name === values.dialect);
  if (dialect === undefined)
    throw new UsageError(
      `${values.dialect === undefined ? 'sql må vite hvilken database det gjelder.' : `Ukjent --dialect «${values.dialect}».`} Tillatt: ${DIALECTS.join(', ')}.`,
    );
  const table = values.table ?? DEFAULT_TABLE;
  if (!TABLE.test(table))
    throw new UsageError(
      `--table er «${table}». Tillatt: bokstaver fra a til z, tall og _, med skjema foran om det trengs, for eksempel dvh.kontakter.`,
    );
  const options: { dialect: DialectName; table: string } = { dialect, table };
  const books = booksInForce(await deps.library());
  return values.schema ? `${sqlSchema(books, options)}\n` : sqlScript(books, options);
}
