import type { Code, CodeList } from '../../../src-main/contract/reading';
import { screen } from '../../state/stores';
import { codesText } from '../../text/codes';
import { DayLines } from './day-lines';

interface CodeTableRowProps {
  readonly list: CodeList;
  readonly code: Code;
  readonly current: boolean;
  /** Whether this is the row that Tab stops at. */
  readonly stop: boolean;
}

/** A code on one line: what it is, whether it is easily taken for another, and when it may be used. */
export function CodeTableRow({ list, code, current, stop }: CodeTableRowProps) {
  const choose = (): void => screen.setState({ codes: { list: list.id, code: code.code, jump: false } });
  return (
    // The row is only a larger target for the mouse; the button in it is what keyboards and screen readers meet.
    <tr data-current={current ? '' : undefined} onMouseDown={choose}>
      <th scope="row">
        <button
          type="button"
          className="code-button"
          data-code-row={code.code}
          tabIndex={stop ? 0 : -1}
          aria-current={current ? 'true' : undefined}
          onFocus={choose}
          onClick={(event) => {
            if (event.detail === 0) event.currentTarget.closest('.codes')?.querySelector<HTMLElement>('.codes__panel h2')?.focus();
          }}
        >
          {code.code}
        </button>
      </th>
      <td>{code.labelFound ? code.label : <span className="muted">{codesText.labelMissing}</span>}</td>
      <td>
        {code.confusedWith.length > 0 && (
          <span className="unlike" title={codesText.confused}>
            <span aria-hidden="true">≠</span>
            <span className="only-heard">{codesText.confused}</span>
          </span>
        )}
      </td>
      <td>
        <DayLines code={code} />
        {code.seen !== undefined && <span className="day-line muted">{codesText.seenIn(code.seen)}</span>}
      </td>
    </tr>
  );
}
