import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/styles.css';
import { setupColorScheme } from '../state/color-scheme';
import { followDays } from '../state/new-day';
import { screen, session } from '../state/stores';
import { App } from './app';
import { ErrorBoundary } from './errors/error-boundary';
import { start } from './start';

setupColorScheme();
// Main answers while the page is still being set up.
void start();
followDays({ session, screen, now: () => new Date(), onReturn: (listener) => window.addEventListener('focus', listener) });

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </StrictMode>,
  );
}
