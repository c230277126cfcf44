import { lazy } from 'react';

const SettingsView = lazy(() => import('../features/settings/settings-view').then((module) => ({ default: module.SettingsView })));
const SafetyPage = lazy(() => import('../features/data-safety/safety-page').then((module) => ({ default: module.SafetyPage })));

/** «Innstillinger», with the page about the notes, which is a view of its own. */
export function SettingsSection() {
  return <SettingsView notesPage={<SafetyPage />} />;
}
