import type { KeyboardEvent } from 'react';
import { screen } from '../../state/stores';
import { glossaryText } from '../../text/glossary';
import { nb } from '../../text/nb';
import { FilterField } from '../../ui/filter-field';
import { SideList } from '../../ui/side-list';
import type { Hit } from './filter-terms';

interface TermListProps {
  readonly hits: readonly Hit[];
  /** How many terms there are without the filter. */
  readonly all: number;
  readonly current: string | undefined;
  readonly filter: string;
  readonly onFilter: (text: string) => void;
}

/** The terms that the filter leaves. */
export function TermList({ hits, all, current, filter, onFilter }: TermListProps) {
  return (
    <SideList
      label={glossaryText.list}
      rows={hits.map((hit) => ({ id: hit.term.id, content: <Row hit={hit} /> }))}
      current={current}
      takesFocus={() => !screen.getState().glossary.jump}
      onShow={show}
      onEnter={(_id, row) => row.closest('.glossary')?.querySelector<HTMLElement>('h2')?.focus()}
    >
      <div className="glossary__head">
        <h1>{nb.sections.glossary}</h1>
        <FilterField
          label={glossaryText.filter}
          hint={glossaryText.filterHint}
          value={filter}
          onChange={onFilter}
          onKeyDown={(event) => intoRows(event, filter, onFilter)}
        />
        <small role="status">{glossaryText.shown(hits.length, all)}</small>
      </div>
    </SideList>
  );
}

function Row({ hit: { term, form } }: { readonly hit: Hit }) {
  return (
    <span>
      {term.term}
      {form !== undefined && <small>{glossaryText.alsoAs(form)}</small>}
    </span>
  );
}

function show(term: string): void {
  if (screen.getState().glossary.term !== term) screen.setState({ glossary: { term, jump: false } });
}

/** From the filter into the rows, and Esc takes the filter away before it leaves the field. */
function intoRows(event: KeyboardEvent<HTMLElement>, filter: string, onFilter: (text: string) => void): void {
  if (event.key === 'Escape' && filter !== '') {
    event.preventDefault();
    onFilter('');
  }
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.closest('nav')?.querySelector<HTMLElement>('[data-list-row][tabindex="0"]')?.focus();
}
