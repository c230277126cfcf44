/** The app's start, as a list of what happens in order. What each step does stands in the file it comes from. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, Menu, session } from 'electron';
import { openMemory } from './services/settings';
import { registerAppScheme, serveApp } from './shell/app-protocol';
import { chooseFolders } from './shell/folders';
import { openCalls, trustOnly } from './shell/ipc-host';
import { openLog } from './shell/log-file';
import { endUnbegun, watchMainErrors } from './shell/main-errors';
import { openMainWindow } from './shell/main-window';
import { makeFolders } from './shell/make-folders';
import { openedPacks } from './shell/opened-packs';
import { listPageFiles } from './shell/page-files';
import { closeSession, countRequest, guardAllContents, noRefusals } from './shell/session-policy';
import { readStartOptions } from './shell/start-options';
import { applyColorScheme } from './shell/theme';
import { isfArguments, runWithoutWindow } from './shell/without-window';

// Before Electron is ready: folders, the lock, the sandbox, the scheme.
const built = join(import.meta.dirname, '..');
const fromSource = !app.isPackaged;
const options = readStartOptions(process.argv.slice(1));
const { platform, env } = process;
const folders = chooseFolders({ platform, env, home: homedir(), appData: app.getPath('appData'), userDataDir: options.userDataDir });
// Chromium would put the product's name into the header, and a header cannot hold an «ø»: every request would fail.
app.userAgentFallback = 'isf-kodestotte';

const isfArgs = isfArguments(process.argv.slice(1), fromSource);
if (isfArgs !== undefined) runWithoutWindow(isfArgs, built);
else {
  const refused = makeFolders(folders);
  if (refused === undefined) startAlone();
  else endUnbegun(refused);
}

function startAlone(): void {
  app.setPath('userData', folders.settings);
  app.setPath('sessionData', folders.session);
  app.setAppLogsPath(folders.logs);
  if (app.requestSingleInstanceLock()) start();
  else app.quit();
}

function start(): void {
  // A launcher that must do without the system's sandbox (root on Linux) says so; enableSandbox would undo that, and the window
  // asks for its sandbox by itself anyway.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerAppScheme();
  // The menu that Electron would otherwise build before ready.
  Menu.setApplicationMenu(null);

  const log = openLog(folders.logs, (line) => console.error(line));
  const openWindow = (): BrowserWindow | undefined => BrowserWindow.getAllWindows()[0];
  watchMainErrors({ log, window: openWindow });
  const memory = openMemory(folders.settings, log);
  const refusals = noRefusals();
  if (fromSource && options.testProbe) Object.assign(globalThis, { isfRefusals: refusals });
  guardAllContents(refusals, log);
  const opened = openedPacks(process.argv.slice(1));

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());

  void app.whenReady().then(async () => {
    applyColorScheme(memory.get());
    memory.onSettings(applyColorScheme);
    closeSession(session.defaultSession, refusals, log);
    serveApp(session.defaultSession.protocol, listPageFiles(join(built, 'renderer')), (url) => countRequest(url, refusals, log));
    const preload = join(built, 'preload', 'preload.cjs');
    const window = openMainWindow({ preload, devTools: fromSource, memory, log, onShown: () => void afterFirstSight() });

    // From here on Chromium starts the process of the page; what the page will ask for is loaded meanwhile. See docs/decisions/034.
    const arrived = new Promise<void>((resolve) => window.webContents.once('did-navigate', () => resolve()));
    const services = arrived
      .then(() => import('./shell/page-services'))
      .then(({ openPageServices }) =>
        openPageServices({ window, options: fromSource ? options : {}, built, folders, memory, opened, log }),
      );
    const router = arrived.then(() => import('./ipc/router'));
    const isTrusted = trustOnly(window);
    openCalls(
      Promise.all([router, services]).then(
        ([{ route }, { handlers }]) =>
          (channel, sender, args) =>
            route(channel, sender, args, { handlers, isTrusted, log }),
      ),
    );
    async function afterFirstSight(): Promise<void> {
      const { installMenu } = await import('./shell/menu');
      installMenu({ window, memory, devTools: fromSource });
      (await services).afterFirstSight();
    }
    if (options.demo) {
      const [{ askedIn, runDemo }, { handlers }] = await Promise.all([import('./shell/demo'), services]);
      await runDemo({ window, questions: () => askedIn(handlers), out: options.demoOut });
    }
  });
}
