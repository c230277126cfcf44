import type { RuleBookSummary } from '../../src-main/contract/rules';
import type { ChangesPlace } from './changes-place';

/**
 * The two books to compare. Until the coder picks, the preliminary and the final book of the newest year that has both; else
 * the two last ones.
 */
export function pickedBooks(
  place: Pick<ChangesPlace, 'from' | 'to'>,
  books: readonly RuleBookSummary[],
): { readonly from: string | undefined; readonly to: string | undefined } {
  const newestFirst = books.toSorted((left, right) => right.year - left.year);
  const pair = newestFirst
    .filter(({ status }) => status !== 'preliminary')
    .map((to) => ({ to, from: books.find(({ year, status }) => year === to.year && status === 'preliminary') }))
    .find(({ from }) => from !== undefined);
  return {
    from: place.from ?? pair?.from?.id ?? newestFirst[1]?.id ?? newestFirst[0]?.id,
    to: place.to ?? pair?.to.id ?? newestFirst[0]?.id,
  };
}
