import { type MouseEvent, useEffect, useRef } from 'react';
import type { CodeList } from '../../../src-main/contract/reading';
import { screen } from '../../state/stores';
import { codesText } from '../../text/codes';
import { nb } from '../../text/nb';
import { moveFocus } from '../../ui/move-focus';

interface CodeListNavProps {
  readonly lists: readonly CodeList[];
  readonly current: string;
}

/** The code lists. The arrow keys show one after another; Enter goes to the codes of the one that is shown. */
export function CodeListNav({ lists, current }: CodeListNavProps) {
  const nav = useRef<HTMLUListElement>(null);
  // What had focus went away with the section before, unless the coder jumped to a code.
  useEffect(() => {
    if (!screen.getState().codes.jump) nav.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, []);
  return (
    <nav className="reading__list" aria-label={codesText.lists}>
      <h1>{nb.sections.codes}</h1>
      <ul ref={nav} onKeyDown={(event) => moveFocus(event, '[data-list-row]')}>
        {lists.map((list) => (
          <li key={list.id}>
            <button
              type="button"
              className="list-row"
              data-list-row={list.id}
              tabIndex={list.id === current ? 0 : -1}
              aria-current={list.id === current ? 'true' : undefined}
              onFocus={() => show(list.id)}
              onClick={enter}
            >
              <span>
                {list.title}
                <small>
                  {/^\d+$/.test(list.id) && `${list.id} · `}
                  {codesText.count(list.codes.length)}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function show(list: string): void {
  if (screen.getState().codes.list !== list) screen.setState({ codes: { list, code: undefined, jump: false } });
}

function enter(event: MouseEvent<HTMLElement>): void {
  // A click by keyboard has no clicks to count. The mouse shows the list and stays there.
  if (event.detail !== 0) return;
  event.currentTarget.closest('.codes')?.querySelector<HTMLElement>('[data-code-row][tabindex="0"]')?.focus();
}
