import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { commandOf } from '../../../src-main/contract/commands';
import type { SettingsPage } from '../../state/screen';
import { screen, useScreen } from '../../state/stores';
import { clarificationText } from '../../text/clarifications';
import { backupsText } from '../../text/data-safety/backups';
import { nb } from '../../text/nb';
import { GeneralPage } from './general-page';

interface SettingsViewProps {
  /** The pages that are views of their own. */
  readonly pages: Readonly<Record<Exclude<SettingsPage, 'general'>, ReactNode>>;
}

const PAGES: readonly (readonly [id: SettingsPage, label: string])[] = [
  ['general', backupsText.general],
  ['rule-books', nb.settings.ruleBooks],
  ['clarifications', clarificationText.list.page],
  ['notes', backupsText.page],
  ['about', commandOf('about').label],
];

/** The pages of the settings: the app in general, and those that are handed in. */
export function SettingsView({ pages }: SettingsViewProps) {
  const page = useScreen((state) => state.settingsPage);
  const heading = useRef<HTMLHeadingElement>(null);
  // What had focus went away with the section before.
  useEffect(() => heading.current?.focus(), []);

  return (
    <div className="settings">
      <h1 tabIndex={-1} ref={heading}>
        {nb.sections.settings}
      </h1>
      <nav className="settings__pages" aria-label={backupsText.pages}>
        {PAGES.map(([id, label]) => (
          <button
            key={id}
            type="button"
            aria-current={id === page ? 'page' : undefined}
            onClick={() => screen.setState({ settingsPage: id })}
          >
            {label}
          </button>
        ))}
      </nav>
      {page === 'general' ? <GeneralPage /> : <Suspense>{pages[page]}</Suspense>}
    </div>
  );
}
