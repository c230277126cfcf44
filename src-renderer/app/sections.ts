/** The sections of the window, in order. Alt and the key open them; the rail draws them. */
import { type ComponentType, lazy } from 'react';
import { SECTION_ROWS, type SectionRow } from '../../src-main/contract/commands';
import { AssessView } from '../features/assess/assess-view';
import { SettingsSection } from './settings-section';

interface Section {
  readonly id: SectionRow['id'];
  /** The digit that opens it together with Alt. */
  readonly key: string;
  readonly label: string;
  readonly view: ComponentType;
}

const RulesView = lazy(() => import('../features/rules/rules-view').then((module) => ({ default: module.RulesView })));
const CodesView = lazy(() => import('../features/codes/codes-view').then((module) => ({ default: module.CodesView })));
const ChangesView = lazy(() => import('../features/changes/changes-view').then((module) => ({ default: module.ChangesView })));
const AtlasView = lazy(() => import('../features/atlas/atlas-view').then((module) => ({ default: module.AtlasView })));
const NotesSection = lazy(() => import('./notes-section').then((module) => ({ default: module.NotesSection })));
const FileCheckView = lazy(() => import('../features/file-check/file-check-view').then((module) => ({ default: module.FileCheckView })));
const GlossaryView = lazy(() => import('../features/glossary/glossary-view').then((module) => ({ default: module.GlossaryView })));

const VIEWS: Readonly<Record<SectionRow['id'], ComponentType>> = {
  assess: AssessView,
  rules: RulesView,
  codes: CodesView,
  changes: ChangesView,
  notes: NotesSection,
  'file-check': FileCheckView,
  examples: AtlasView,
  glossary: GlossaryView,
  settings: SettingsSection,
};

export const SECTIONS: readonly Section[] = SECTION_ROWS.map((row) => ({ ...row, view: VIEWS[row.id] }));
