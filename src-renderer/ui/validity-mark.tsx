import './validity.css';
import type { NoteValidity, ValidityState } from '../data/validity/validity';
import { validityText } from '../text/data-safety/validity';

const SIGN: Readonly<Record<ValidityState, string>> = {
  'still-right': 'M3.5 8.5l3 3 6-7',
  'text-changed': 'M3 4.5h10M3 8h10M3 11.5h6',
  'answer-changed': 'M2.5 5.5h9.5M9.3 2.8L12 5.5 9.3 8.2M13.5 10.5H4M6.7 7.8L4 10.5l2.7 2.7',
  'cannot-tell': 'M5.6 6c.2-1.6 1.2-2.4 2.5-2.4 1.4 0 2.4.9 2.4 2.1C10.5 7.6 8 7.7 8 9.6M8 12.3v.2',
};

/** Whether an answer still holds, as a word and a sign: «Svaret er endret – kap. 5.21.3». */
export function ValidityMark({ validity: { state, chapters } }: { readonly validity: Pick<NoteValidity, 'state' | 'chapters'> }) {
  return (
    <span className="validity-mark" data-validity={state}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <path d={SIGN[state]} stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" fill="none" />
      </svg>
      {validityText.badge(state, chapters)}
    </span>
  );
}
