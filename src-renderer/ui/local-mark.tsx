import './local-mark.css';
import type { LocalOrigin } from '../../src-main/contract/rules';
import { localText } from '../text/local';

/** A house: something that was decided here and stands in no document of the directorate. */
export function LocalIcon() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" className="local-icon" aria-hidden="true" focusable="false">
      <path
        d="M2 7.6L8 2.4l6 5.2M3.6 6.6v6.9h8.8V6.6M6.6 13.5V9.8h2.8v3.7"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

interface LocalMarkProps {
  /** Present: who answers for it and since when stand beside the word. */
  readonly origin?: LocalOrigin | undefined;
}

/** «Lokal avklaring», with its icon: what rests on a clarification of the hospital itself. */
export function LocalMark({ origin }: LocalMarkProps) {
  return (
    <span className="local-mark" data-local>
      <LocalIcon />
      <span>
        {localText.word}
        {origin !== undefined && <span className="local-mark__by"> {localText.by(origin)}</span>}
      </span>
      {origin?.untested === true && <span className="local-mark__untested">{localText.untested}</span>}
    </span>
  );
}
