import { lazy } from 'react';

const SettingsView = lazy(() => import('../features/settings/settings-view').then((module) => ({ default: module.SettingsView })));
const SafetyPage = lazy(() => import('../features/data-safety/safety-page').then((module) => ({ default: module.SafetyPage })));
const AboutPage = lazy(() => import('../features/about/about-page').then((module) => ({ default: module.AboutPage })));
const ClarificationsPage = lazy(() =>
  import('../features/clarifications/list/clarifications-page').then((module) => ({ default: module.ClarificationsPage })),
);
const ShelfPage = lazy(() => import('../features/rule-shelf/shelf-page').then((module) => ({ default: module.ShelfPage })));

/** «Innstillinger», with the pages that are views of their own. */
export function SettingsSection() {
  return (
    <SettingsView
      pages={{ notes: <SafetyPage />, 'rule-books': <ShelfPage />, clarifications: <ClarificationsPage />, about: <AboutPage /> }}
    />
  );
}
