import { setScheme } from '../../state/color-scheme';
import { useSession } from '../../state/stores';
import { nb } from '../../text/nb';
import { ChoiceList } from '../../ui/choice-list';
import { Kbd } from '../../ui/kbd';

/** Colours. */
export function GeneralPage() {
  const colorScheme = useSession((state) => state.settings.colorScheme);
  const { schemes } = nb.settings;
  return (
    <section className="sheet settings__part">
      <ChoiceList
        legend={nb.settings.scheme}
        value={colorScheme}
        onChange={(scheme) => void setScheme(scheme)}
        choices={[
          { value: 'system', label: schemes.system },
          { value: 'light', label: schemes.light },
          { value: 'dark', label: schemes.dark },
        ]}
      />
      <p className="muted">
        <Kbd>Ctrl+L</Kbd> {nb.settings.schemeHint}
      </p>
    </section>
  );
}
