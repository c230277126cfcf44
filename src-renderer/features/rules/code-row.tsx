import { CERTAINTY_WORDS } from '../../../src-main/contract/face';
import type { CodedValue } from '../../../src-main/contract/rules';
import { openCode } from '../../state/navigate';
import { rulesText } from '../../text/rules';

/** A value that a rule registers, one step away from where else it matters. */
export function CodeRow({ value }: { readonly value: CodedValue }) {
  return (
    <div className="code-row">
      <span>
        {rulesText.list(value.system)} <code>{value.code}</code> {value.label}
        <small>
          {CERTAINTY_WORDS[value.certainty]}
          {value.note !== undefined && `. ${value.note}`}
        </small>
      </span>
      <button
        type="button"
        className="text-button"
        aria-label={rulesText.openCode(value.code)}
        onClick={() => openCode(value.system, value.code)}
      >
        {rulesText.showCode}
      </button>
    </div>
  );
}
