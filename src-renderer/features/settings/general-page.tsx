import { setScheme } from '../../state/color-scheme';
import { screen, useSession } from '../../state/stores';
import { nb } from '../../text/nb';
import { troubleText } from '../../text/trouble';
import { Button } from '../../ui/button';
import { ChoiceList } from '../../ui/choice-list';
import { Kbd } from '../../ui/kbd';

/** Colours, and the way to an error report. */
export function GeneralPage() {
  const colorScheme = useSession((state) => state.settings.colorScheme);
  const { schemes } = nb.settings;
  return (
    <>
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
      <section className="sheet settings__part">
        <h2>{troubleText.report.settings}</h2>
        <p className="muted">{troubleText.report.settingsHint}</p>
        <div className="form-actions">
          <Button onClick={() => screen.setState({ dialog: { kind: 'report' } })}>{troubleText.report.make}</Button>
        </div>
      </section>
    </>
  );
}
