/** The contact table that the views read: the canonical columns of a file, then the questions of the rule books. */
import type { RuleBook } from '../../rules/book';
import { COLUMNS } from '../columns';
import type { Dialect } from './dialect';

/** The name of a column in SQL: `contactType` is `contact_type`. */
export function sqlName(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/[^a-z0-9_]/g, '_');
}

/** A column, also where a question has the name of a word that SQL keeps for itself. */
export function column(alias: string, id: string): string {
  return `${alias}."${sqlName(id)}"`;
}

/** The questions that have a column of their own, in the order of the books. Some share one with the contact: `copay`, `serviceArea`. */
export function factColumns(books: readonly RuleBook[]): string[] {
  const known: readonly string[] = COLUMNS;
  return [...new Set(books.flatMap(({ facts }) => facts.map(({ id }) => id)))].filter((id) => !known.includes(id));
}

/** The statement that makes the table. Only `contact_date` must be filled for a row to be looked at; NULL counts as empty text. */
export function tableSchema(books: readonly RuleBook[], { types, tableEnd }: Dialect, table: string): string {
  const columns = [...COLUMNS, ...factColumns(books)].map((id) => `  "${sqlName(id)}" ${id === 'contactDate' ? types.date : types.text}`);
  return `CREATE TABLE ${table} (\n${columns.join(',\n')}\n)${tableEnd}`;
}
