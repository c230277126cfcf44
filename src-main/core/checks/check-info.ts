/** What the checks of a rule book are, for those who read about them. */
import type { CheckInfo } from '../../contract/checks';
import type { RuleBook } from '../rules/book';
import { becauseOf, certaintyOf } from '../rules/outcome';
import type { RegistrationCheck } from './format';

/** What the checks of a book are, in the order they are written; the app's own first. */
export function checksOf(book: RuleBook): CheckInfo[] {
  const own = book.ownChecks.map(({ id, title, help, severity, basis }): CheckInfo => ({ id, title, help, severity, basis, clauses: [] }));
  return [...own, ...book.chapters.flatMap(({ checks }) => checks.map((check) => infoOf(check, book)))];
}

/** What a check of the book is, with its clauses written out. */
export function infoOf(check: RegistrationCheck, book: RuleBook): CheckInfo {
  const ids = [...new Set(check.cases.flatMap(({ clauses }) => clauses))];
  const because = ids.map((id) => becauseOf(book, id));
  return {
    id: check.id,
    title: check.title,
    help: check.help,
    severity: check.severity,
    certainty: certaintyOf(check, because),
    clauses: because.map(({ clause, ...rest }) => ({ id: clause, ...rest })),
  };
}
