import { lazy, Suspense } from 'react';
import { useContrastIsOpen } from '../../state/contrast-open';
import { useScreen } from '../../state/stores';
import { Dialogs } from '../dialogs';
import { ErrorBoundary } from '../errors/error-boundary';
import { NotesOnTop } from '../notes-on-top';
import { LazyPalette } from '../palette/lazy-palette';
import { SECTIONS } from '../sections';
import { useShortcuts } from '../use-shortcuts';
import { DateBanner } from './date-banner';
import { Footer } from './footer';
import { Header } from './header';
import { QuietGuard } from './quiet-guard';
import { Rail } from './rail';
import { Recent } from './recent';

const ContrastView = lazy(() => import('../../features/contrast/contrast-view').then((module) => ({ default: module.ContrastView })));
const PrintedReport = lazy(() =>
  import('../../features/file-check/report/printed-report').then((module) => ({ default: module.PrintedReport })),
);
const PrintedSlip = lazy(() => import('../../features/slip/printed-slip').then((module) => ({ default: module.PrintedSlip })));

/** The window: header, rail, the section that is open, footer, and what lies on top. */
export function Frame() {
  useShortcuts();
  const section = useScreen((state) => state.section);
  const comparing = useContrastIsOpen() && section === 'assess';
  const printing = useScreen(({ paper }) => (paper === undefined ? undefined : 'slip' in paper ? 'slip' : 'report'));
  const View = comparing ? ContrastView : SECTIONS.find(({ id }) => id === section)?.view;
  return (
    <div className="frame">
      <Header />
      <div className="side">
        <Rail />
        <Recent />
      </div>
      <main>
        <QuietGuard />
        <DateBanner />
        <ErrorBoundary key={comparing ? 'contrast' : section}>
          <Suspense>{View !== undefined && <View />}</Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
      <Dialogs />
      <NotesOnTop />
      <LazyPalette />
      <Suspense>
        {printing === 'slip' && <PrintedSlip />}
        {printing === 'report' && <PrintedReport />}
      </Suspense>
    </div>
  );
}
