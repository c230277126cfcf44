/** The sections of the window, in order. Alt and the number open them; the rail draws them. */
import { type ComponentType, lazy } from 'react';
import { AssessView } from '../features/assess/assess-view';
import type { SectionId } from '../state/section-id';
import { nb } from '../text/nb';

interface Section {
  readonly id: SectionId;
  readonly label: string;
  readonly view: ComponentType;
  /** Stands at the foot of the rail, apart from the daily work. */
  readonly last?: boolean;
}

const SettingsView = lazy(() => import('../features/settings/settings-view').then((module) => ({ default: module.SettingsView })));

export const SECTIONS: readonly Section[] = [
  { id: 'assess', label: nb.sections.assess, view: AssessView },
  { id: 'settings', label: nb.sections.settings, view: SettingsView, last: true },
];
