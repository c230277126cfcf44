import type { ClarificationState } from '../../../../src-main/contract/clarifications';
import { clarificationText } from '../../../text/clarifications';

const SIGN: Readonly<Record<ClarificationState, string>> = {
  'in-use': 'M3.5 8.5l3 3 6-7',
  conflict: 'M2 5.5h7.5M7 3l2.5 2.5L7 8M14 10.5H6.5M9 8l-2.5 2.5L9 13',
  review: 'M6.8 11.6a4.8 4.8 0 1 1 0-9.6 4.8 4.8 0 0 1 0 9.6zM10.3 10.3l3.7 3.7',
  'set-aside': 'M5.5 3v10M10.5 3v10',
  withdrawn: 'M6 3.5L2.5 7 6 10.5M3 7h6.5a4 4 0 0 1 0 6H8',
};

/** What has become of a clarification, as a word and a sign. */
export function StateMark({ state }: { readonly state: ClarificationState }) {
  return (
    <span className="state-mark" data-state={state}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <path d={SIGN[state]} stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" fill="none" />
      </svg>
      {clarificationText.state[state]}
    </span>
  );
}
