/** The registration checks and the assessments as SQL: what `isf check` finds in a file, these views find in a table. */
import type { RuleBook } from '../../rules/book';
import { ASSESSMENTS, assessmentsViews, KEYS, OUTCOMES } from './assessments-view';
import { tableSchema } from './columns';
import { type DialectName, dialectOf } from './dialect';
import { FINDINGS, findingsViews } from './findings-view';
import { ROWS, rowsView, TERTIALS } from './rows-view';

export interface SqlOptions {
  readonly dialect: DialectName;
  /** The contact table, as it is written in a query. The caller answers for its form. */
  readonly table: string;
}

/** What the views stand on comes after what stands on it. */
const VIEWS = [ASSESSMENTS, OUTCOMES, KEYS, FINDINGS, TERTIALS, ROWS];

/**
 * The statements, in order: views of these names are dropped and made again. The views are
 * `isf_findings(contact_id, contact_date, check_id, severity, clause)`, the same findings as `createChecker` gives, and
 * `isf_assessments(contact_id, verdict, certainty, clauses, rule_book)`, what `assess` says of the contacts whose fact columns can be
 * assessed. A contact id that is an identity number is hidden in both.
 * @param books Rule books that were checked and cover different days; those not in force are left out.
 */
export function sqlStatements(books: readonly RuleBook[], { dialect: name, table }: SqlOptions): string[] {
  const dialect = dialectOf(name);
  const inForce = books.filter((book) => book.inForce);
  return [
    ...VIEWS.map((view) => `DROP VIEW IF EXISTS ${view}`),
    rowsView(inForce, dialect, table),
    ...findingsViews(inForce, dialect),
    ...assessmentsViews(inForce, dialect),
  ];
}

/** The statements as a file, headed by where they come from and by the table that they read. */
export function sqlScript(books: readonly RuleBook[], options: SqlOptions): string {
  const inForce = books.filter((book) => book.inForce);
  const heading = [
    `ISF Kodestøtte: registreringskontroller og vurderinger som SQL for ${dialectOf(options.dialect).title}.`,
    ...inForce.map(({ id, validFrom, validTo, hash }) => `Regelbok ${id}, ${validFrom} til ${validTo}, kontrollsum ${hash}.`),
    '',
    `Leser kontakttabellen ${options.table} og lager visningene ${FINDINGS} og ${ASSESSMENTS}, og de som de bygger på:`,
    `${[ROWS, TERTIALS, KEYS, OUTCOMES].join(', ')}. Visninger med disse navnene byttes ut; ingenting annet endres.`,
    'Tabellen skal ha disse kolonnene. NULL regnes som tomt, og en rad uten contact_date er ikke med:',
    '',
    ...sqlSchema(books, options).split('\n'),
  ];
  const comment = heading.map((line) => `-- ${line}`.trimEnd()).join('\n');
  return `${comment}\n\n${sqlStatements(books, options).join(';\n\n')};\n`;
}

/** The statement that makes the contact table. */
export function sqlSchema(books: readonly RuleBook[], { dialect, table }: SqlOptions): string {
  return `${tableSchema(
    books.filter((book) => book.inForce),
    dialectOf(dialect),
    table,
  )};`;
}
