import type { InstalledPack } from '../../../../src-main/contract/packs';
import { switchPack } from '../../../state/shelf';
import { screen } from '../../../state/stores';
import { shelfText } from '../../../text/rule-shelf';
import { Button } from '../../../ui/button';
import { SwitchField } from '../../../ui/switch-field';

const text = shelfText.pack;

/** What can be done with a pack: on and off, back to the edition before, and away once it is off. */
export function PackActions({ pack: { manifest, on, earlier } }: { readonly pack: InstalledPack }) {
  const { id, title, version } = manifest;
  const before = earlier[0]?.manifest.version;
  return (
    <div className="shelf-item__actions">
      <SwitchField
        label={
          <>
            {on ? text.on : text.off}
            <span className="only-heard">: {title}</span>
          </>
        }
        checked={on}
        onChange={(checked) => void switchPack(id, checked)}
      />
      {before !== undefined && (
        <Button
          variant="tertiary"
          aria-label={text.backOf(title, before)}
          onClick={() => screen.setState({ dialog: { kind: 'shelf', about: { what: 'back', pack: id, from: version, to: before } } })}
        >
          {text.back(before)}
        </Button>
      )}
      {!on && (
        <Button
          variant="tertiary"
          aria-label={text.removeOf(title)}
          onClick={() => screen.setState({ dialog: { kind: 'shelf', about: { what: 'remove-pack', pack: id, title } } })}
        >
          {text.remove}
        </Button>
      )}
    </div>
  );
}
