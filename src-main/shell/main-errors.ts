/** What happens when something in main goes wrong that nobody had thought of. See docs/decisions/032. */
import { app, type BrowserWindow, dialog } from 'electron';
import { describeWithoutContent } from '../services/describe-error';
import type { Log } from './log-file';
import { takeTemporaryProfile } from './temporary-profile';

export interface MainErrorDeps {
  readonly log: Log;
  readonly window: () => BrowserWindow | undefined;
}

const NOT_BEGUN = 'ISF Kodestøtte kom ikke i gang';
const MESSAGE = 'Noe gikk galt i programmet.';
const SAFE =
  'Notatene er trygge: det som sto som lagret, er lagret, og sikkerhetskopiene er ikke rørt. Regelbøkene er ikke endret. Det siste du ba om, er kanskje ikke gjort.\n\nStart programmet på nytt for å være sikker. Skjer det igjen, velg «Lag feilrapport» i Innstillinger; i den står ingenting av det du har skrevet.';

/** For an app that cannot begin: says why, and ends. Call it before Electron is ready, which on Linux no box comes before. */
export function endUnbegun(why: string): void {
  takeTemporaryProfile('isf-ikke-i-gang');
  console.error(why);
  void app.whenReady().then(() => {
    dialog.showErrorBox(NOT_BEGUN, why);
    app.exit(1);
  });
}

/**
 * Logs the kind of error and where it arose, never its words. With a window, the coder is asked whether to start anew or to go on; errors
 * that come while she is asked are only logged. Before there was one the app has not begun, says so and ends.
 */
export function watchMainErrors({ log, window }: MainErrorDeps): void {
  let asking = false;
  let begun = false;
  app.once('browser-window-created', () => {
    begun = true;
  });
  const onError = (kind: string) => (error: unknown) => {
    log(`main: ${kind}${describeWithoutContent(error)}`);
    if (!begun) {
      dialog.showErrorBox(NOT_BEGUN, 'Ingenting er tapt. Prøv igjen, eller installer programmet på nytt.');
      app.exit(1);
      return;
    }
    const open = window();
    // Without a window the app is about to end.
    if (asking || open === undefined) return;
    asking = true;
    void ask(open).finally(() => {
      asking = false;
    });
  };
  process.on('uncaughtException', onError('uncaught'));
  process.on('unhandledRejection', onError('unhandled rejection'));
}

async function ask(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'ISF Kodestøtte',
    message: MESSAGE,
    detail: SAFE,
    buttons: ['Start programmet på nytt', 'Fortsett'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return;
  app.relaunch();
  // Not `exit`: the page first saves what is being written.
  app.quit();
}
