/** The view of all findings: one branch for each case of each check. */
import type { RuleBook } from '../../rules/book';
import { catalogueOf, type ReadyCase } from '../catalogue';
import { codesCounted } from '../checker';
import { HIDDEN_ID } from '../identity-id';
import { conditionSql, identityColumn } from './conditions';
import type { Dialect } from './dialect';
import { ROWS, TERTIALS, tertialsView } from './rows-view';

export const FINDINGS = 'isf_findings';

/** The statements that make the findings; `books` are those in force. */
export function findingsViews(books: readonly RuleBook[], dialect: Dialect): string[] {
  const catalogue = catalogueOf(books);
  const own = catalogue.casesOutside;
  const branches = [
    ...own.map((one) => branch(one, books[0], dialect, [])),
    ...books.flatMap((book) =>
      catalogue
        .casesOf(book)
        .filter((one) => !own.includes(one))
        .map((one) => branch(one, book, dialect, [`r.rule_book = ${dialect.text(book.id)}`])),
    ),
  ];
  return [tertialsView(books, codesCounted(catalogue.all), dialect), `CREATE VIEW ${FINDINGS} AS\n${branches.join('\nUNION ALL\n')}`];
}

/** The id as a finding shows it. */
export function shownId(dialect: Dialect): string {
  return `CASE WHEN r.${identityColumn('contactId')} = 1 THEN ${dialect.text(HIDDEN_ID)} ELSE r.contact_id END`;
}

function branch(one: ReadyCase, book: RuleBook | undefined, dialect: Dialect, first: readonly string[]): string {
  const conditions = [...first, ...one.conditions.map((condition) => conditionSql(condition, book?.codeSystems ?? [], dialect))];
  const clause = one.clause === null ? `CAST(NULL AS ${dialect.types.nullableText})` : dialect.text(one.clause);
  return `SELECT ${shownId(dialect)} AS contact_id, r.contact_date AS contact_date, ${dialect.text(one.check)} AS check_id, ${dialect.text(one.severity)} AS severity, ${clause} AS clause
FROM ${one.tertial.length > 0 ? TERTIALS : ROWS} AS r
WHERE ${conditions.join(' AND ')}`;
}
