/** What happens when the page no longer answers, as Chromium finds after some seconds of waiting keys and clicks. */
import { type BrowserWindow, dialog } from 'electron';
import type { Log } from './log-file';

const QUESTION = {
  type: 'warning',
  title: 'ISF Kodestøtte',
  message: 'Vinduet svarer ikke.',
  detail:
    'Det kan holde på med noe som tar tid. Notater som sto som lagret, er trygge. Laster du siden på nytt, må svarene i vurderingen som står åpen, gis på nytt, og det du skrev i de siste sekundene, kan være borte.',
  buttons: ['Vent', 'Last siden på nytt'],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
} as const;

/** Asks whether to wait or to load the page again. The question goes away by itself when the page answers again or is gone. */
export function askWhenHung(window: BrowserWindow, log: Log): void {
  const contents = window.webContents;
  let asked: AbortController | undefined;
  const answersAgain = (): void => asked?.abort();
  contents.on('unresponsive', async () => {
    if (asked !== undefined) return;
    asked = new AbortController();
    const { signal } = asked;
    log('page: does not answer');
    const { response } = await dialog.showMessageBox(window, { ...QUESTION, buttons: [...QUESTION.buttons], signal });
    asked = undefined;
    if (response === 0 || signal.aborted || contents.isDestroyed()) return;
    log('page: loaded again, as was asked');
    // A page that does not answer does not load either. What brings back a lost one brings this one back.
    contents.forcefullyCrashRenderer();
  });
  contents.on('responsive', answersAgain);
  contents.on('render-process-gone', answersAgain);
}
