import { Suspense } from 'react';
import { useScreen } from '../../state/stores';
import { Dialogs } from '../dialogs';
import { ErrorBoundary } from '../errors/error-boundary';
import { SECTIONS } from '../sections';
import { useShortcuts } from '../use-shortcuts';
import { DateBanner } from './date-banner';
import { Footer } from './footer';
import { Header } from './header';
import { Rail } from './rail';
import { Recent } from './recent';

/** The window: header, rail, the section that is open, footer, and what lies on top. */
export function Frame() {
  useShortcuts();
  const section = useScreen((state) => state.section);
  const View = SECTIONS.find(({ id }) => id === section)?.view;
  return (
    <div className="frame">
      <Header />
      <div className="side">
        <Rail />
        <Recent />
      </div>
      <main>
        <DateBanner />
        <ErrorBoundary key={section}>
          <Suspense>{View !== undefined && <View />}</Suspense>
        </ErrorBoundary>
      </main>
      <Footer />
      <Dialogs />
    </div>
  );
}
