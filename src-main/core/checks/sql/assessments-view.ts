/** The view of all assessments, and the constant ones it looks the answers up in. */
import type { RuleBook } from '../../rules/book';
import { CONTACT_FORM } from '../../rules/table';
import { answerKey, answersOf } from './answers';
import { column, factColumns } from './columns';
import { identityColumn, list } from './conditions';
import type { Dialect } from './dialect';
import { shownId } from './findings-view';
import { ROWS } from './rows-view';

export const ASSESSMENTS = 'isf_assessments';
export const KEYS = 'isf_answer_keys';
export const OUTCOMES = 'isf_outcomes';

/** The statements that make the assessments; `books` are those in force. */
export function assessmentsViews(books: readonly RuleBook[], dialect: Dialect): string[] {
  const answers = books.map((book, place) => ({ book, place, ...answersOf(book) }));
  // Short, since there are many rows and ClickHouse takes no statement of more than 256 kB.
  const named = (place: number, outcome: number): string => `${place}.${outcome}`;
  const keys = answers.flatMap(({ book, place, keys }) => keys.map(({ key, outcome }) => [book.id, key, named(place, outcome)]));
  const outcomes = answers.flatMap(({ place, outcomes }) =>
    outcomes.map(({ number, verdict, certainty, clauses }) => [named(place, number), verdict, certainty, clauses]),
  );
  const isIdentityNumber = identityColumn('contactId');
  return [
    constants(KEYS, ['rule_book', 'answer_key', 'outcome'], keys, dialect),
    constants(OUTCOMES, ['outcome', 'verdict', 'certainty', 'clauses'], outcomes, dialect),
    `CREATE VIEW ${ASSESSMENTS} AS
SELECT ${shownId(dialect)} AS contact_id, o.verdict AS verdict, nullif(o.certainty, '') AS certainty, o.clauses AS clauses, r.rule_book AS rule_book
FROM (
  SELECT r.contact_id AS contact_id, r.${isIdentityNumber} AS ${isIdentityNumber}, r.rule_book AS rule_book, CASE
${books.map((book) => keyUnder(book, books, dialect)).join('\n')}
  END AS answer_key
  FROM ${ROWS} AS r
) AS r
INNER JOIN ${KEYS} AS k ON k.rule_book = r.rule_book AND k.answer_key = r.answer_key
INNER JOIN ${OUTCOMES} AS o ON o.outcome = k.outcome`,
  ];
}

function constants(name: string, columns: readonly string[], rows: readonly (readonly string[])[], dialect: Dialect): string {
  return `CREATE VIEW ${name} AS
SELECT ${columns.map((column) => `v.${column} AS ${column}`).join(', ')} FROM ${dialect.rows(columns, rows, 'v')}`;
}

/**
 * The branch that gives a contact its key: it says what kind of contact it is and holds nothing that the book does not know. A condition
 * inside an expression, not in WHERE: PostgreSQL would think that next to no row meets it, and look up each key row by row.
 */
function keyUnder(book: RuleBook, books: readonly RuleBook[], dialect: Dialect): string {
  const ids = new Set([...factColumns(books), ...book.facts.map(({ id }) => id)]);
  const known = [...ids].map((id) => {
    const options = book.facts.find((fact) => fact.id === id)?.options.map((option) => option.id) ?? [];
    return `${column('r', id)} IN ${list(id === CONTACT_FORM ? options : ['', ...options], dialect)}`;
  });
  return `  WHEN r.rule_book = ${dialect.text(book.id)}
    AND ${known.join('\n    AND ')}
  THEN ${answerKey(book, dialect)}`;
}
