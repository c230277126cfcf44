import { type ReactNode, useEffect, useRef } from 'react';
import { moveFocus } from './move-focus';

interface SideListProps {
  readonly label: string;
  readonly rows: readonly { readonly id: string; readonly content: ReactNode }[];
  readonly current: string | undefined;
  readonly rowClass?: string;
  /** False when the coder jumped to a place beside the list, where focus goes instead. */
  readonly takesFocus: () => boolean;
  /** Shows a row's own beside the list; called for every row that focus passes. */
  readonly onShow: (id: string) => void;
  /** Enter on a row: focus goes into what it shows. */
  readonly onEnter: (id: string, row: HTMLElement) => void;
  /** What stands above the rows. */
  readonly children?: ReactNode;
}

/** The list at the side of a view. The arrow keys show one row after another; Enter goes into the one that is shown. */
export function SideList({ label, rows, current, rowClass = '', takesFocus, onShow, onEnter, children }: SideListProps) {
  const list = useRef<HTMLUListElement>(null);
  // What had focus went away with the section before.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the section is opened.
  useEffect(() => {
    if (takesFocus()) list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, []);
  // A row that was chosen from elsewhere comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the new row that calls for this.
  useEffect(() => list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }), [current]);
  const stop = rows.some(({ id }) => id === current) ? current : rows[0]?.id;

  return (
    <nav className="reading__list" aria-label={label}>
      {children}
      <ul ref={list} onKeyDown={(event) => moveFocus(event, '[data-list-row]')}>
        {rows.map(({ id, content }) => (
          <li key={id}>
            <button
              type="button"
              className={`list-row ${rowClass}`.trim()}
              data-list-row={id}
              tabIndex={id === stop ? 0 : -1}
              aria-current={id === current ? 'true' : undefined}
              onFocus={() => onShow(id)}
              onClick={(event) => {
                // A click by keyboard has no clicks to count. The mouse shows the row and stays in the list.
                if (event.detail === 0) onEnter(id, event.currentTarget);
                else onShow(id);
              }}
            >
              {content}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
