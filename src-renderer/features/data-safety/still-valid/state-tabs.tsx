import type { ValidityState } from '../../../data/validity/validity';
import { validityText } from '../../../text/data-safety/validity';

interface StateTabsProps {
  readonly order: readonly ValidityState[];
  readonly counts: Readonly<Record<ValidityState, number>>;
  readonly shown: ValidityState;
  readonly onPick: (state: ValidityState) => void;
}

/** How many notes are in each state; one of the states is shown. */
export function StateTabs({ order, counts, shown, onPick }: StateTabsProps) {
  return (
    <fieldset className="state-tabs">
      <legend className="only-heard">{validityText.filter}</legend>
      {order.map((state) => (
        <button key={state} type="button" data-validity={state} aria-pressed={state === shown} onClick={() => onPick(state)}>
          <strong>{counts[state].toLocaleString('nb')}</strong> {validityText.state[state]}
        </button>
      ))}
    </fieldset>
  );
}
