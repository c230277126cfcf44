/** What the three engines say differently. Everything else of the SQL is the same text for all. */

export const DIALECTS = ['duckdb', 'clickhouse', 'postgres'] as const;
export type DialectName = (typeof DIALECTS)[number];

export interface Dialect {
  readonly name: DialectName;
  readonly title: string;
  readonly types: { readonly text: string; readonly date: string; readonly nullableText: string };
  /** What stands after the columns of the contact table. */
  readonly tableEnd: string;
  /** A text as a literal. */
  text(value: string): string;
  /** Space, tab and line breaks, as a literal. */
  readonly whitespace: string;
  /** Whether a text matches an expression that begins with ^ and ends with $. */
  matches(text: string, expression: string): string;
  /** Constant rows of texts, to select from; `as` names them. */
  rows(columns: readonly string[], rows: readonly (readonly string[])[], as: string): string;
}

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** A standard table constructor. */
const valuesOf: Dialect['rows'] = (columns, rows, as) => `(VALUES\n${tuples(rows, quoted)}\n) AS ${as}(${columns.join(', ')})`;

function tuples(rows: readonly (readonly string[])[], text: (value: string) => string): string {
  return rows.map((row) => `  (${row.map(text).join(', ')})`).join(',\n');
}

const duckdb: Dialect = {
  name: 'duckdb',
  title: 'DuckDB',
  types: { text: 'VARCHAR', date: 'DATE', nullableText: 'VARCHAR' },
  tableEnd: '',
  text: quoted,
  whitespace: "E' \\t\\r\\n'",
  matches: (text, expression) => `regexp_matches(${text}, ${quoted(expression)})`,
  rows: valuesOf,
};

const postgres: Dialect = {
  name: 'postgres',
  title: 'PostgreSQL',
  types: { text: 'TEXT', date: 'DATE', nullableText: 'TEXT' },
  tableEnd: '',
  text: quoted,
  whitespace: "E' \\t\\r\\n'",
  matches: (text, expression) => `${text} ~ ${quoted(expression)}`,
  rows: valuesOf,
};

/** A backslash begins an escape in every literal of ClickHouse. */
const escaped = (value: string): string => quoted(value.replaceAll('\\', '\\\\'));

const clickhouse: Dialect = {
  name: 'clickhouse',
  title: 'ClickHouse',
  // Date ends in 1970; Date32 holds every day that a contact may carry.
  types: { text: 'String', date: 'Date32', nullableText: 'Nullable(String)' },
  tableEnd: ' ENGINE = MergeTree ORDER BY (patient_id, contact_date)',
  text: escaped,
  whitespace: "' \\t\\r\\n'",
  matches: (text, expression) => `match(${text}, ${escaped(expression)})`,
  rows: (columns, rows, as) =>
    `values(${quoted(columns.map((name) => `${name} String`).join(', '))},\n${tuples(rows, escaped)}\n) AS ${as}`,
};

/** The dialect of this name. */
export function dialectOf(name: DialectName): Dialect {
  return { duckdb, clickhouse, postgres }[name];
}
