import { Fragment } from 'react';
import type { ChapterSummary } from '../../../src-main/contract/reading';
import { screen } from '../../state/stores';
import { rulesText } from '../../text/rules';
import { CoverageIcon } from '../../ui/coverage-icon';
import { SideList } from '../../ui/side-list';
import { chapterName } from './chapter-name';

interface ChapterListProps {
  readonly chapters: readonly ChapterSummary[];
  readonly current: string;
}

/** The chapters, each with how much of it the app holds. */
export function ChapterList({ chapters, current }: ChapterListProps) {
  return (
    <SideList
      label={rulesText.chapters}
      rows={chapters.map((chapter) => ({ id: chapter.id, content: <ChapterRow chapter={chapter} /> }))}
      current={current}
      rowClass="list-row--chapter"
      takesFocus={() => screen.getState().rules.jump === undefined}
      onShow={show}
      onEnter={(chapter) => screen.setState({ rules: { chapter, jump: { row: undefined } } })}
    />
  );
}

function ChapterRow({ chapter }: { readonly chapter: ChapterSummary }) {
  return (
    <>
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
    </>
  );
}

function show(chapter: string): void {
  if (screen.getState().rules.chapter !== chapter) screen.setState({ rules: { chapter, jump: undefined } });
}
