/** Lets the page finish what it is writing before its window closes, and tells it when the machine is locked. */
import { app, type BrowserWindow, powerMonitor } from 'electron';
import type { PageEvents } from '../services/page-events';

/** A page that has not answered by then is not waited for. */
export const PATIENCE_MS = 2_000;

/**
 * Holds the window open from the first wish to close it until the page says that it may, or until the patience is over. A page that
 * has never waited for events, is gone or loads anew is not asked. Further wishes during the wait change nothing.
 */
export function letPageFinish(window: BrowserWindow, page: PageEvents): void {
  let state: 'open' | 'asking' | 'closes' = 'open';
  let patience: NodeJS.Timeout | undefined;
  const close = (): void => {
    if (state !== 'asking') return;
    state = 'closes';
    clearTimeout(patience);
    // Closing the only window quits the app, also where it was the app that was asked to quit.
    if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (state === 'closes' || !page.listens()) return;
    event.preventDefault();
    if (state === 'asking') return;
    state = 'asking';
    patience = setTimeout(close, PATIENCE_MS);
    page.tell('closing');
  });
  page.onMayClose(close);

  // Not when a load begins: one that is refused begins as well, and the page stays.
  window.webContents.on('did-navigate', () => page.pageGone());
  window.webContents.on('render-process-gone', () => page.pageGone());
  window.once('closed', () => clearTimeout(patience));
  // Windows ends the session soon after this, and a window that held it up would be shown as a culprit: the page is only told.
  window.on('query-session-end', () => page.tell('closing'));
}

/** Tells the page when the machine is locked or sleeps, and closes the window in order when it is shut down. */
export function followMachine(window: BrowserWindow, page: PageEvents): void {
  const lock = (): void => page.tell('lock');
  // The typings leave out the event; with it the system is asked to wait a moment, until the app has quit.
  const shutdown = (event?: { preventDefault(): void }): void => {
    if (page.listens()) event?.preventDefault();
    app.quit();
  };
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('shutdown', shutdown);
  window.once('closed', () => {
    powerMonitor.off('lock-screen', lock);
    powerMonitor.off('suspend', lock);
    powerMonitor.off('shutdown', shutdown);
  });
}
