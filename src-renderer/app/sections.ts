/** The sections of the window, in order. Alt and the key open them; the rail draws them. */
import { type ComponentType, lazy } from 'react';
import { AssessView } from '../features/assess/assess-view';
import type { SectionId } from '../state/section-id';
import { nb } from '../text/nb';

interface Section {
  readonly id: SectionId;
  /** The digit that opens it together with Alt. It stays the same when sections come and go. */
  readonly key: string;
  readonly label: string;
  readonly view: ComponentType;
}

const RulesView = lazy(() => import('../features/rules/rules-view').then((module) => ({ default: module.RulesView })));
const CodesView = lazy(() => import('../features/codes/codes-view').then((module) => ({ default: module.CodesView })));
const ChangesView = lazy(() => import('../features/changes/changes-view').then((module) => ({ default: module.ChangesView })));
const AtlasView = lazy(() => import('../features/atlas/atlas-view').then((module) => ({ default: module.AtlasView })));
const GlossaryView = lazy(() => import('../features/glossary/glossary-view').then((module) => ({ default: module.GlossaryView })));
const SettingsView = lazy(() => import('../features/settings/settings-view').then((module) => ({ default: module.SettingsView })));

export const SECTIONS: readonly Section[] = [
  { id: 'assess', key: '1', label: nb.sections.assess, view: AssessView },
  { id: 'rules', key: '2', label: nb.sections.rules, view: RulesView },
  { id: 'codes', key: '3', label: nb.sections.codes, view: CodesView },
  { id: 'changes', key: '4', label: nb.sections.changes, view: ChangesView },
  { id: 'examples', key: '8', label: nb.sections.examples, view: AtlasView },
  { id: 'glossary', key: '9', label: nb.sections.glossary, view: GlossaryView },
  { id: 'settings', key: '7', label: nb.sections.settings, view: SettingsView },
];
