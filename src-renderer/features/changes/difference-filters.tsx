import type { Difference } from '../../../src-main/contract/proof';
import { Effect } from '../../../src-main/contract/reading';
import { changesPlace, useChangesPlace } from '../../state/changes-place';
import { nbChanges } from '../../text/changes';
import { rulesText } from '../../text/rules';
import { SelectField } from '../../ui/select-field';
import { SwitchField } from '../../ui/switch-field';
import { effectsIn } from './flips';

const ALL = 'all';

/** What to look at: one effect, or only what turns an answer. */
export function DifferenceFilters({ difference }: { readonly difference: Difference }) {
  const { effect, turnsOnly } = useChangesPlace();
  const effects = effectsIn(difference, Effect.options);
  return (
    <div className="picker-row">
      {effects.length > 1 && (
        <SelectField<Effect | typeof ALL>
          label={nbChanges.effect}
          value={effect ?? ALL}
          options={[{ value: ALL, label: nbChanges.allEffects }, ...effects.map((value) => ({ value, label: rulesText.effect[value] }))]}
          onChange={(value) => changesPlace.setState({ effect: value === ALL ? undefined : value, chapter: undefined })}
        />
      )}
      <SwitchField
        label={nbChanges.turnsOnly}
        checked={turnsOnly}
        onChange={(checked) => changesPlace.setState({ turnsOnly: checked, chapter: undefined })}
      />
    </div>
  );
}
