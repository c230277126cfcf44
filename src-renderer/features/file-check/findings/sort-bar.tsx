import type { FindingSort } from '../../../../src-main/contract/file-check';
import { chooseFindings, useFileCheck } from '../../../state/file-check';
import { fileCheckText } from '../../../text/file-check';

const SORTS: readonly FindingSort[] = ['severity', 'check', 'contactId', 'line', 'month'];

/** Stands for the severity, whose column holds signs only. */
const SIGN = '◆';

/** The heads of the columns of the list: each sorts by its column, and the other way round when it does already. */
export function SortBar() {
  const text = fileCheckText.list;
  const { sort, descending } = useFileCheck((state) => state.choice);
  return (
    <div className="finding-heads">
      <fieldset className="finding-grid" aria-label={text.sort}>
        {SORTS.map((column) => {
          const on = column === sort;
          return (
            <button
              key={column}
              type="button"
              className={column === 'line' ? 'finding-head finding-head--number' : 'finding-head'}
              aria-pressed={on}
              aria-label={on ? `${text.sortBy(column)}, ${descending ? text.descending : text.ascending}` : text.sortBy(column)}
              onClick={() => chooseFindings({ sort: column, descending: on && !descending })}
            >
              <span>{column === 'severity' ? SIGN : text.sorts[column]}</span>
              <span aria-hidden="true">{on && (descending ? '↓' : '↑')}</span>
            </button>
          );
        })}
      </fieldset>
    </div>
  );
}
