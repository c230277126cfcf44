import { Fragment, type MouseEvent, useEffect, useRef } from 'react';
import type { ChapterSummary } from '../../../src-main/contract/reading';
import { screen } from '../../state/stores';
import { rulesText } from '../../text/rules';
import { CoverageIcon } from '../../ui/coverage-icon';
import { moveFocus } from '../../ui/move-focus';
import { chapterName } from './chapter-name';

interface ChapterListProps {
  readonly chapters: readonly ChapterSummary[];
  readonly current: string;
}

/** The chapters. The arrow keys show one after another; Enter goes into the one that is shown. */
export function ChapterList({ chapters, current }: ChapterListProps) {
  const list = useRef<HTMLUListElement>(null);
  // What had focus went away with the section before, unless the coder jumped to a place in a chapter.
  useEffect(() => {
    if (screen.getState().rules.jump === undefined) list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, []);
  const stop = chapters.some(({ id }) => id === current) ? current : chapters[0]?.id;

  return (
    <nav className="reading__list" aria-label={rulesText.chapters}>
      <ul ref={list} onKeyDown={(event) => moveFocus(event, '[data-list-row]')}>
        {chapters.map((chapter) => (
          <li key={chapter.id}>
            <button
              type="button"
              className="list-row list-row--chapter"
              data-list-row={chapter.id}
              tabIndex={chapter.id === stop ? 0 : -1}
              aria-current={chapter.id === current ? 'true' : undefined}
              onFocus={() => show(chapter.id)}
              onClick={(event) => enter(event, chapter.id)}
            >
              <span data-coverage={chapter.coverage}>
                <CoverageIcon coverage={chapter.coverage} />
              </span>
              <span>
                {chapterName(chapter)}
                <small>{rulesText.coverage[chapter.coverage]}</small>
                <small>
                  {rulesText.counts(chapter.clauses, chapter.rules, chapter.examples).map((part, index) => (
                    <Fragment key={part}>
                      {index > 0 && ' · '}
                      <span className="list-row__part">{part}</span>
                    </Fragment>
                  ))}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function show(chapter: string): void {
  if (screen.getState().rules.chapter !== chapter) screen.setState({ rules: { chapter, jump: undefined } });
}

function enter(event: MouseEvent, chapter: string): void {
  // A click by keyboard has no clicks to count. The mouse shows the chapter and stays in the list.
  screen.setState({ rules: { chapter, jump: event.detail === 0 ? { row: undefined } : undefined } });
}
