/** What happens when the process of the page is lost. */
import { type BrowserWindow, dialog } from 'electron';
import { APP_ORIGIN } from '../ipc/sender-policy';
import type { Log } from './log-file';

const PAGE = `${APP_ORIGIN}/`;
/** Small and by itself: it shares nothing with the page but the bridge, so that what broke the page does not break it. */
export const SAFE_SCREEN = `${APP_ORIGIN}/safe.html`;

/**
 * Brings the window back: the first time by itself, after that with the safe screen, which offers the page again. Should even that one be
 * lost, a dialog of the system asks.
 */
export function recoverFromCrash(window: BrowserWindow, log: Log): void {
  const contents = window.webContents;
  let stage: 'fresh' | 'reloaded' | 'safe' = 'fresh';
  contents.on('did-navigate', (_event, url) => {
    if (stage === 'safe' && url === PAGE) stage = 'reloaded';
  });
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log(`page: gone (${reason}, ${exitCode}), ${stage}`);
    if (stage === 'fresh') {
      stage = 'reloaded';
      contents.reload();
    } else if (stage === 'reloaded') {
      stage = 'safe';
      load(SAFE_SCREEN);
    } else if (wantsPageAgain()) {
      stage = 'reloaded';
      load(PAGE);
    } else window.close();
  });

  const load = (url: string): void => {
    // A load that is cut short by the next loss is told by that loss.
    void window.loadURL(url).catch(() => log(`page: ${url} was not loaded`));
  };
  const wantsPageAgain = (): boolean =>
    dialog.showMessageBoxSync(window, {
      type: 'error',
      title: 'ISF Kodestøtte',
      message: 'Vinduet stoppet igjen.',
      detail:
        'Notater som sto som lagret, ligger trygt i databasen på denne maskinen, og sikkerhetskopiene er ikke rørt. Svarene i vurderingen som sto åpen, må gis på nytt. Hjelper det ikke å laste siden på nytt, avslutt og start maskinen på nytt.',
      buttons: ['Last siden på nytt', 'Avslutt'],
      defaultId: 0,
      cancelId: 1,
    }) === 0;
}
