import { type KeyboardEvent, useRef } from 'react';
import '../../ui/reading.css';
import '../../ui/rules.css';
import { screen, useScreen } from '../../state/stores';
import { useBookOnScreen } from '../../state/use-book-on-screen';
import { useCall } from '../../state/use-call';
import { nb } from '../../text/nb';
import { rulesText } from '../../text/rules';
import { Failed } from '../../ui/failed';
import { ChapterList } from './chapter-list';
import { ChapterPage } from './chapter-page';
import { Overview } from './overview';

/** The view «Regler»: the chapters of the rule book of the header, and what each of them holds. */
export function RulesView() {
  const view = useRef<HTMLElement>(null);
  const book = useBookOnScreen();
  const { value, error, again } = useCall('rule-book:chapters', book && { ruleBook: book.id });
  const chapters = value?.chapters;
  const chosen = useScreen((state) => state.rules.chapter);
  const chapter = chosen ?? chapters?.[0]?.id;

  return (
    <section className="reading" aria-label={rulesText.view} ref={view} onKeyDown={(event) => backToList(event, view.current)}>
      <header className="reading__top">
        <h1>{nb.sections.rules}</h1>
        {chapters !== undefined && <Overview chapters={chapters} />}
      </header>
      {error !== undefined && <Failed message={error} onRetry={again} />}
      {book !== undefined && chapters !== undefined && chapter !== undefined && (
        <div className="reading__columns">
          <ChapterList chapters={chapters} current={chapter} />
          <ChapterPage ruleBook={book.id} chapter={chapter} known={chapters.some(({ id }) => id === chapter)} />
        </div>
      )}
    </section>
  );
}

/** Esc in a chapter goes back to it in the list. */
function backToList(event: KeyboardEvent, view: HTMLElement | null): void {
  if (event.key !== 'Escape' || screen.getState().dialog !== undefined) return;
  event.preventDefault();
  view?.querySelector<HTMLElement>('[data-list-row][tabindex="0"]')?.focus();
}
