/** The views that the others stand on: each contact made ready, and what a patient has in a tertial. */
import type { RuleBook } from '../../rules/book';
import { COLUMNS, ID_COLUMNS } from '../columns';
import { tertialOf } from '../contact';
import { column, factColumns, sqlName } from './columns';
import { CONTACTS_IN_TERTIAL, countColumn, identityColumn, occurrences } from './conditions';
import type { Dialect } from './dialect';
import { identityNumber } from './identity';

export const ROWS = 'isf_rows';
export const TERTIALS = 'isf_tertials';

/**
 * Each contact with a date: texts without white space around them, and beside them its rule book ('' where none is in force), its
 * tertial, whether its ids are identity numbers, and its codes in capitals, each between spaces of its own.
 */
export function rowsView(books: readonly RuleBook[], dialect: Dialect, table: string): string {
  const columns = [...COLUMNS, ...factColumns(books)];
  const texts = columns.filter((id) => id !== 'contactDate');
  const cleaned = texts.map((id) => `trim(BOTH ${dialect.whitespace} FROM coalesce(${column('t', id)}, '')) AS "${sqlName(id)}"`);
  const book = books.map(
    ({ id, validFrom, validTo }) => `WHEN c.contact_date BETWEEN DATE '${validFrom}' AND DATE '${validTo}' THEN ${dialect.text(id)}`,
  );
  const parts = [
    ...columns.map((id) => `${column('c', id)} AS "${sqlName(id)}"`),
    ...ID_COLUMNS.map((id) => `${identityNumber(column('c', id), dialect)} AS ${identityColumn(id)}`),
    `' ' || replace(translate(upper(c.procedure_codes), ${dialect.whitespace} || ',', '     '), ' ', '  ') || ' ' AS code_list`,
    `CASE ${book.join(' ')} ELSE '' END AS rule_book`,
    `${tertial('c.contact_date')} AS tertial`,
  ];
  return `CREATE VIEW ${ROWS} AS
SELECT
  ${parts.join(',\n  ')}
FROM (
  SELECT
    t.contact_date AS contact_date,
    ${cleaned.join(',\n    ')}
  FROM ${table} AS t
  WHERE t.contact_date IS NOT NULL
) AS c`;
}

/** The contacts of known patients inside a rule book, with what the patient has in the same tertial; `codes` are counted. */
export function tertialsView(books: readonly RuleBook[], codes: readonly string[], dialect: Dialect): string {
  const kept = [
    ...COLUMNS.map(sqlName).filter((name) => name !== 'procedure_codes'),
    ...ID_COLUMNS.map(identityColumn),
    'code_list',
    'rule_book',
  ];
  const counted = codes.map(
    (code) => `sum(${occurrences(code, dialect)}) OVER (PARTITION BY r.patient_id, r.tertial) AS ${countColumn(code)}`,
  );
  const parts = [
    ...kept.map((name) => `r.${name} AS ${name}`),
    `count(*) OVER (PARTITION BY r.patient_id, r.tertial) AS ${CONTACTS_IN_TERTIAL}`,
    ...counted,
  ];
  return `CREATE VIEW ${TERTIALS} AS
SELECT
  ${parts.join(',\n  ')}
FROM ${ROWS} AS r
WHERE r.rule_book IN (${books.map(({ id }) => dialect.text(id)).join(', ')}) AND r.patient_id <> ''`;
}

/** The number that `tertialOf` gives a day; which months go together is asked of it, so that it is said in one place. */
function tertial(date: string): string {
  const first = tertialOf('2000-01-01');
  const aYear = tertialOf('2001-01-01') - first;
  const months = Array.from({ length: 12 }, (_, at) => tertialOf(`2000-${String(at + 1).padStart(2, '0')}-01`) - first);
  const cases = [...new Set(months)].map((place) => {
    const here = months.flatMap((other, at) => (other === place ? [at + 1] : []));
    return `WHEN EXTRACT(MONTH FROM ${date}) IN (${here.join(', ')}) THEN ${place}`;
  });
  return `CAST(EXTRACT(YEAR FROM ${date}) AS INTEGER) * ${aYear} + CASE ${cases.join(' ')} END`;
}
