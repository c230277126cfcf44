import { useEffect, useRef, useState } from 'react';
import type { Chapter } from '../../../src-main/contract/reading';
import { screen, useScreen } from '../../state/stores';
import { useCall } from '../../state/use-call';
import { rulesText } from '../../text/rules';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { ChapterContent } from './chapter-content';

interface ChapterPageProps {
  readonly ruleBook: string;
  readonly chapter: string;
  /** Whether this book has such a chapter. */
  readonly known: boolean;
}

/** The chapter that is chosen in the list. */
export function ChapterPage({ ruleBook, chapter, known }: ChapterPageProps) {
  const page = useRef<HTMLElement>(null);
  const { value, error, again } = useCall('rule-book:chapter', known ? { ruleBook, chapter } : undefined);
  const asked = useCall('rule-book:questions', { ruleBook });
  const problem = error ?? asked.error;
  const ready = known && value?.id === chapter && asked.value !== undefined ? value : undefined;
  const missing = useJump(page, ready, known);

  // A chapter is read from its first line, however far down the last one was read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new chapter that calls for this.
  useEffect(() => page.current?.scrollTo(0, 0), [chapter]);

  return (
    <section className="reading__page" ref={page} data-chapter={ready?.id}>
      {!known && <Notice tone="warning">{rulesText.missing(chapter)}</Notice>}
      {missing !== undefined && known && <Notice tone="warning">{rulesText.missing(missing)}</Notice>}
      {problem !== undefined && known && (
        <Failed
          message={problem}
          onRetry={() => {
            again();
            asked.again();
          }}
        />
      )}
      {known && value !== undefined && asked.value !== undefined && problem === undefined && (
        <ChapterContent chapter={value} questions={asked.value.questions} ruleBook={ruleBook} />
      )}
    </section>
  );
}

/** Moves focus to where the coder has jumped, once it is on the screen; gives the row that turned out not to be there. */
function useJump(page: { readonly current: HTMLElement | null }, chapter: Chapter | undefined, known: boolean): string | undefined {
  const jump = useScreen((state) => state.rules.jump);
  const [missing, setMissing] = useState<string>();
  useEffect(() => {
    if (jump === undefined) return;
    if (known && chapter === undefined) return;
    const { row } = jump;
    const here = row === undefined ? null : (page.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`) ?? null);
    setMissing(here === null ? row : undefined);
    (here ?? page.current?.querySelector<HTMLElement>('h2'))?.focus();
    here?.scrollIntoView({ block: 'center' });
    screen.setState((state) => ({ rules: { ...state.rules, jump: undefined } }));
  }, [jump, chapter, known, page]);
  return missing;
}
