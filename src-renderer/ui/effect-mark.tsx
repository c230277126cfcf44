import type { Effect } from '../../src-main/contract/reading';
import { rulesText } from '../text/rules';

const SIGN: Readonly<Record<Effect, string>> = {
  'turns-answer': 'M2.5 5.5h9.5M9.3 2.8L12 5.5 9.3 8.2M13.5 10.5H4M6.7 7.8L4 10.5l2.7 2.7',
  narrows: 'M1.5 8h4.2M3.6 5.6L6 8l-2.4 2.4M14.5 8h-4.2M12.4 5.6L10 8l2.4 2.4M8 3v10',
  widens: 'M6.5 8H2M4.2 5.6L1.8 8l2.4 2.4M9.5 8H14M11.8 5.6L14.2 8l-2.4 2.4M8 3v10',
  clarifies: 'M7 11.5a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9zM10.3 10.3l3.7 3.7',
  number: 'M6.2 2.5L4.8 13.5M11.2 2.5L9.8 13.5M2.5 6h11.3M2.2 10h11.3',
  'text-only': 'M2.5 4h11M2.5 8h11M2.5 12h6.5',
};

/** What a change does to the answers, as a word and a sign. */
export function EffectMark({ effect }: { readonly effect: Effect }) {
  return (
    <span className="effect-mark" data-effect={effect}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
        <path d={SIGN[effect]} stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" fill="none" />
      </svg>
      {rulesText.effect[effect]}
    </span>
  );
}
