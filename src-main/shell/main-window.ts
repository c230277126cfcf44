/** The window: closed off from Node, placed where it stood last, shown when there is something to see. */
import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import { APP_ORIGIN } from '../ipc/sender-policy';
import type { Memory } from '../services/settings';
import type { Log } from './log-file';
import { recoverFromCrash } from './page-crash';
import { askWhenHung } from './page-hang';
import { backgroundColor } from './theme';
import { MIN_SIZE, placeWindow } from './window-place';
import { knownZoom, nextZoom } from './zoom';

export interface WindowDeps {
  readonly preload: string;
  readonly devTools: boolean;
  readonly memory: Memory;
  readonly log: Log;
  /** Called once, when the window is shown. */
  readonly onShown: () => void;
}

/** A hidden window is not always given a frame to draw, seen under Linux; without one Electron never calls it ready. */
const SHOWN_AT_THE_LATEST_MS = 3_000;

/** Opens the window and starts loading the page into it. */
export function openMainWindow({ preload, devTools, memory, log, onShown }: WindowDeps): BrowserWindow {
  const last = memory.window();
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id);
  const window = new BrowserWindow({
    ...placeWindow(
      last,
      [primary, ...others].map((display) => display.workArea),
    ),
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    backgroundColor: backgroundColor(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools,
      zoomFactor: knownZoom(memory.zoom()),
    },
  });
  if (last?.maximized) window.maximize();

  showWhenDrawn(window, { log, onShown });
  window.on('close', () => memory.rememberWindow({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  const followTheme = (): void => window.setBackgroundColor(backgroundColor());
  nativeTheme.on('updated', followTheme);
  window.once('closed', () => nativeTheme.off('updated', followTheme));

  window.webContents.on('zoom-changed', (_event, direction) => stepZoom(window.webContents, memory, direction === 'in' ? 1 : -1));
  recoverFromCrash(window, log);
  askWhenHung(window, log);
  // Cut short by a crash, it is loaded again by what watches for that.
  void window.loadURL(`${APP_ORIGIN}/`).catch(() => log('page: the load was cut short'));
  return window;
}

/** Shows the window with its first picture, or without one: a coder must never be left with an app that is not to be seen. */
function showWhenDrawn(window: BrowserWindow, { log, onShown }: Pick<WindowDeps, 'log' | 'onShown'>): void {
  const show = (): void => {
    clearTimeout(late);
    window.off('ready-to-show', show);
    window.show();
    onShown();
  };
  const late = setTimeout(() => {
    log('window: shown without a first picture');
    show();
  }, SHOWN_AT_THE_LATEST_MS);
  window.once('ready-to-show', show);
  window.once('closed', () => clearTimeout(late));
}

/** Zooms one step in or out and remembers it; 0 goes back to ordinary size. */
export function stepZoom(contents: WebContents, memory: Memory, direction: 1 | -1 | 0): void {
  const factor = direction === 0 ? 1 : nextZoom(contents.getZoomFactor(), direction);
  contents.setZoomFactor(factor);
  memory.rememberZoom(factor);
}
