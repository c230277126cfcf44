import type { Difference } from '../../../src-main/contract/proof';
import { useChangesPlace } from '../../state/changes-place';
import { useCall } from '../../state/use-call';
import { nbChanges } from '../../text/changes';
import { ChapterCard } from './chapter-card';
import { DifferenceFilters } from './difference-filters';
import { DifferenceSummary } from './difference-summary';
import { FlipList } from './flip-list';
import { contactsIn, shownChapters, shownFlips } from './flips';
import { ShowAll } from './show-all';

/** The difference itself: its numbers, the filters, the chapters on the left and the contacts on the right. */
export function DifferencePage({ difference }: { readonly difference: Difference }) {
  const place = useChangesPlace();
  // A contact may hold a fact that only one of the books asks about.
  const asked = [
    useCall('rule-book:questions', { ruleBook: difference.to }).value?.questions ?? [],
    useCall('rule-book:questions', { ruleBook: difference.from }).value?.questions ?? [],
  ].flat();
  const questions = asked.filter(({ fact }, index) => asked.findIndex((other) => other.fact === fact) === index);
  const chapters = shownChapters(difference, place);

  return (
    <>
      <div className="filter-bar">
        <DifferenceSummary difference={difference} />
        <DifferenceFilters difference={difference} />
      </div>
      <div className="changes__columns">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so it must be reachable without a mouse. */}
        <section className="changes__chapters" tabIndex={0} aria-label={nbChanges.chapters}>
          {chapters.length === 0 ? (
            <ShowAll text={nbChanges.noChapters} />
          ) : (
            chapters.map((chapter) => (
              <ChapterCard
                key={chapter.chapter}
                chapter={chapter}
                books={difference}
                contacts={contactsIn(shownFlips(difference, chapters, { ...place, chapter: chapter.chapter }))}
              />
            ))
          )}
        </section>
        <FlipList flips={shownFlips(difference, chapters, place)} ruleBook={difference.to} questions={questions} />
      </div>
    </>
  );
}
