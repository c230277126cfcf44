import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { AUTHORITY_WORDS } from '../../../src-main/contract/face';
import type { CodeList } from '../../../src-main/contract/reading';
import { screen, useScreen, useSession } from '../../state/stores';
import { codesText } from '../../text/codes';
import { formatDate } from '../../text/dates';
import { Button } from '../../ui/button';
import { FilterField } from '../../ui/filter-field';
import { moveFocus } from '../../ui/move-focus';
import { Segments } from '../../ui/segments';
import { CodeTableRow } from './code-table-row';
import { type CodeStanding, filterCodes, isInUse, ofStanding } from './place';

const STANDINGS = (['all', 'inUse', 'out'] as const).map((value) => ({ value, label: codesText.standings[value] }));

interface CodeTableProps {
  readonly list: CodeList;
  readonly current: string | undefined;
}

/** The codes of a list. The arrow keys show one after another; Enter goes to what is said of the one that is shown. */
export function CodeTable({ list, current }: CodeTableProps) {
  const part = useRef<HTMLDivElement>(null);
  const [filter, setFilter] = useState('');
  const [standing, setStanding] = useState<CodeStanding>('all');
  const today = useSession((state) => state.today);
  const hasBoth = new Set(list.codes.map((code) => isInUse(code, today))).size > 1;
  const codes = filterCodes(ofStanding(list.codes, hasBoth ? standing : 'all', today), filter);
  const showAll = (): void => {
    setFilter('');
    setStanding('all');
  };
  const stop = codes.some(({ code }) => code === current) ? current : codes[0]?.code;
  useJump(part, current, showAll);

  return (
    <div className="codes__table" ref={part}>
      <div className="codes__head">
        <FilterField
          label={codesText.filter}
          hint={codesText.filterHint}
          value={filter}
          onChange={setFilter}
          onKeyDown={(event) => intoRows(event, part.current, filter, setFilter)}
        />
        {hasBoth && <Segments label={codesText.standing} value={standing} options={STANDINGS} onChange={setStanding} />}
        <p className="muted" role="status">
          {codesText.shown(codes.length, list.codes.length)} ·{' '}
          {list.imported === undefined
            ? codesText.from(AUTHORITY_WORDS[list.authority], list.year)
            : codesText.imported(formatDate(list.imported.importedOn))}
        </p>
      </div>
      {codes.length === 0 ? (
        <div className="codes__none">
          <p>{codesText.noHits(filter.trim(), list.title)}</p>
          <Button
            onClick={() => {
              showAll();
              part.current?.querySelector<HTMLElement>('input')?.focus();
            }}
          >
            {codesText.showAll}
          </Button>
        </div>
      ) : (
        <div className="codes__scroll">
          <table className="table codes__rows" aria-label={codesText.tableLabel(list.title)}>
            <colgroup>
              <col style={{ width: `${Math.max(4, ...list.codes.map(({ code }) => code.length)) * 0.62 + 2}rem` }} />
              <col />
              <col className="codes__col-unlike" />
              <col className="codes__col-seen" />
            </colgroup>
            <thead>
              <tr>
                <th scope="col">{codesText.code}</th>
                <th scope="col">{codesText.label}</th>
                <td />
                <th scope="col">{codesText.days}</th>
              </tr>
            </thead>
            <tbody onKeyDown={(event) => moveFocus(event, '[data-code-row]')}>
              {codes.map((code) => (
                <CodeTableRow key={code.code} list={list} code={code} current={code.code === current} stop={code.code === stop} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

/** Moves focus to the code that the coder has jumped to. A filter that hides it is taken away first. */
function useJump(part: { readonly current: HTMLElement | null }, current: string | undefined, showAllRows: () => void): void {
  const jump = useScreen((state) => state.codes.jump);
  useEffect(() => {
    if (!jump) return;
    const row = current === undefined ? null : part.current?.querySelector<HTMLElement>(`[data-code-row="${CSS.escape(current)}"]`);
    if (current !== undefined && row === null) {
      showAllRows();
      return;
    }
    (row ?? part.current?.querySelector<HTMLElement>('input'))?.focus();
    row?.scrollIntoView({ block: 'center' });
    screen.setState((state) => ({ codes: { ...state.codes, jump: false } }));
  });
}

/** From the filter into the rows, and Esc takes the filter away before it leaves the field. */
function intoRows(event: KeyboardEvent, part: HTMLElement | null, filter: string, setFilter: (text: string) => void): void {
  if (event.key === 'Escape' && filter !== '') {
    event.preventDefault();
    setFilter('');
  }
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  part?.querySelector<HTMLElement>('[data-code-row]')?.focus();
}
