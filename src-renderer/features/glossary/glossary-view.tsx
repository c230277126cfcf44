import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import '../../ui/reading.css';
import '../../ui/glossary.css';
import type { Term } from '../../../src-main/contract/glossary';
import { fetchGlossary, useGlossary } from '../../state/glossary';
import { screen, useScreen } from '../../state/stores';
import { glossaryText } from '../../text/glossary';
import { nb } from '../../text/nb';
import { Failed } from '../../ui/failed';
import { Notice } from '../../ui/notice';
import { filterTerms } from './filter-terms';
import { NoTerms } from './no-terms';
import { TermList } from './term-list';
import { TermPage } from './term-page';

/** The view «Ordliste»: the field's terms, and what one of them means. */
export function GlossaryView() {
  const view = useRef<HTMLElement>(null);
  const { terms, error } = useGlossary();
  return (
    <section className="reading" aria-label={nb.sections.glossary} ref={view} onKeyDown={(event) => backToList(event, view.current)}>
      {terms === undefined && error !== undefined && <Failed message={error} onRetry={() => void fetchGlossary()} />}
      {terms !== undefined && <Terms terms={terms} />}
    </section>
  );
}

function Terms({ terms }: { readonly terms: readonly Term[] }) {
  const part = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState('');
  const wanted = useScreen((state) => state.glossary.term);
  const hits = filterTerms(terms, filter);
  const current = wanted !== undefined && (filter === '' || hits.some(({ term: { id } }) => id === wanted)) ? wanted : hits[0]?.term.id;
  const term = terms.find(({ id }) => id === current);
  useJump(part, () => setFilter(''));

  // An explanation is read from its first line, however far down the last one was read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new term that calls for this.
  useEffect(() => part.current?.querySelector('.reading__page')?.scrollTo(0, 0), [current]);

  return (
    <div className="reading__columns glossary" ref={part}>
      <TermList hits={hits} all={terms.length} current={current} filter={filter} onFilter={setFilter} />
      <section className="reading__page" aria-label={glossaryText.page}>
        {hits.length === 0 && <NoTerms filter={filter} onShowAll={() => showAll(part.current, setFilter)} />}
        {hits.length > 0 && term === undefined && current !== undefined && <Notice tone="warning">{glossaryText.missing(current)}</Notice>}
        {hits.length > 0 && term !== undefined && <TermPage key={term.id} term={term} terms={terms} />}
      </section>
    </div>
  );
}

/** Moves focus to the explanation that the coder has jumped to, and takes away a filter that may hide it in the list. */
function useJump(part: { readonly current: HTMLElement | null }, showAllRows: () => void): void {
  const jump = useScreen((state) => state.glossary.jump);
  useEffect(() => {
    if (!jump) return;
    showAllRows();
    const page = part.current;
    (page?.querySelector<HTMLElement>('h2') ?? page?.querySelector<HTMLElement>('[data-list-row][tabindex="0"]'))?.focus();
    screen.setState((state) => ({ glossary: { ...state.glossary, jump: false } }));
  });
}

/** Esc goes back to the list, from the explanation and from the filter. */
function backToList(event: KeyboardEvent, view: HTMLElement | null): void {
  if (event.key !== 'Escape' || event.defaultPrevented || screen.getState().dialog !== undefined) return;
  event.preventDefault();
  view?.querySelector<HTMLElement>('[data-list-row][tabindex="0"]')?.focus();
}

function showAll(part: HTMLElement | null, setFilter: (text: string) => void): void {
  setFilter('');
  part?.querySelector<HTMLElement>('input')?.focus();
}
