/** What a difference shows under the filters, and its numbers. Main has found everything; here it is only picked and counted. */
import type { ChapterDifference, Difference, Flip } from '../../../src-main/contract/proof';
import type { Effect } from '../../../src-main/contract/reading';
import type { Filters } from '../../state/changes-place';

/** Whether a group of contacts gets another verdict, and not only another certainty or registration. */
export function turnsVerdict({ from, to }: Flip): boolean {
  return from.verdict !== to.verdict;
}

/** The chapters to show, each with only the rows of the effect that is asked for. */
export function shownChapters({ chapters, flips }: Difference, { effect, turnsOnly }: Filters): readonly ChapterDifference[] {
  const turning = new Set(flips.filter(turnsVerdict).flatMap((flip) => flip.chapters));
  return chapters
    .filter(({ chapter }) => !turnsOnly || turning.has(chapter))
    .map((chapter) => (effect === undefined ? chapter : { ...chapter, rows: chapter.rows.filter((row) => row.effect === effect) }))
    .filter(({ rows }) => effect === undefined || rows.length > 0);
}

/** The groups of contacts that are due to one of these chapters; of one chapter alone when it is picked. */
export function shownFlips(
  { flips }: Difference,
  chapters: readonly ChapterDifference[],
  { turnsOnly, chapter }: Filters,
): readonly Flip[] {
  const ids = chapter === undefined ? chapters.map((shown) => shown.chapter) : [chapter];
  return flips.filter((flip) => (!turnsOnly || turnsVerdict(flip)) && flip.chapters.some((id) => ids.includes(id)));
}

/** The contacts in groups, added up. */
export function contactsIn(flips: readonly Flip[]): number {
  return flips.reduce((sum, { count }) => sum + count, 0);
}

/** The effects that the change log names, in the order in which they are listed. */
export function effectsIn({ chapters }: Difference, order: readonly Effect[]): readonly Effect[] {
  const named = new Set(chapters.flatMap(({ rows }) => rows.map(({ effect }) => effect)));
  return order.filter((effect) => named.has(effect));
}
