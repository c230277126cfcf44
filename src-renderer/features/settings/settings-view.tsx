import { useEffect, useRef } from 'react';
import { setScheme } from '../../app/color-scheme';
import { useSession } from '../../state/stores';
import { nb } from '../../text/nb';
import { ChoiceList } from '../../ui/choice-list';
import { Kbd } from '../../ui/kbd';
import { RuleBookTable } from './rule-book-table';

/** Colours, and what the app has on board. */
export function SettingsView() {
  const colorScheme = useSession((state) => state.settings.colorScheme);
  const version = useSession((state) => state.version);
  const { schemes } = nb.settings;
  const heading = useRef<HTMLHeadingElement>(null);
  // What had focus went away with the section before.
  useEffect(() => heading.current?.focus(), []);

  return (
    <div className="settings">
      <h1 tabIndex={-1} ref={heading}>
        {nb.sections.settings}
      </h1>
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
        <h2>{nb.settings.books}</h2>
        <RuleBookTable />
        <p className="muted">{nb.settings.version(version)}</p>
      </section>
    </div>
  );
}
