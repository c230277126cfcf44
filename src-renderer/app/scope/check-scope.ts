/** Whether the date and book a coder has chosen can be used, before main is asked. */
import type { RuleBookSummary } from '../../../src-main/contract/rules';
import type { Scope } from '../../state/assessment';
import { formatDate, parseDate } from '../../text/dates';
import { nb } from '../../text/nb';

export type CheckedScope = { readonly ok: true; readonly scope: Scope } | { readonly ok: false; readonly message: string };

/** The scope to use, or a message that says what is wrong with it. */
export function checkScope(written: string, ruleBook: string | undefined, books: readonly RuleBookSummary[]): CheckedScope {
  const book = ruleBook === undefined ? {} : { ruleBook };
  if (written.trim() === '') return { ok: true, scope: book };
  const date = parseDate(written);
  if (date === undefined) return { ok: false, message: nb.scope.notADate(written.trim()) };
  const covers = (candidate: RuleBookSummary): boolean => candidate.validFrom <= date && date <= candidate.validTo;
  const chosen = books.find(({ id }) => id === ruleBook);
  if (chosen !== undefined && !covers(chosen)) return { ok: false, message: nb.scope.outsideOne(formatDate(date), chosen.title) };
  if (!books.some(covers)) return { ok: false, message: nb.scope.outsideAll(formatDate(date)) };
  return { ok: true, scope: { ...book, date } };
}
