import { lazy } from 'react';

const SettingsView = lazy(() => import('../features/settings/settings-view').then((module) => ({ default: module.SettingsView })));
const SafetyPage = lazy(() => import('../features/data-safety/safety-page').then((module) => ({ default: module.SafetyPage })));
const ClarificationsPage = lazy(() =>
  import('../features/clarifications/list/clarifications-page').then((module) => ({ default: module.ClarificationsPage })),
);

/** «Innstillinger», with the pages about the notes and the clarifications, which are views of their own. */
export function SettingsSection() {
  return <SettingsView notesPage={<SafetyPage />} clarificationsPage={<ClarificationsPage />} />;
}
