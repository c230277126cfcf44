/** The app's start, as a list of what happens in order. What each step does stands in the file it comes from. */
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, clipboard, Menu, session } from 'electron';
import type { Organisation } from './contract/packs';
import { createHandlers } from './ipc/handlers';
import { glossaryIn } from './services/glossary/load-glossary';
import { localDay } from './services/local-day';
import { machineFolder, readOrganisation } from './services/organisation';
import { defaultBook, loadLibraryFromYaml, type YamlPlace } from './services/rule-library/library';
import { liveLibrary } from './services/rule-library/live-library';
import { type Search, searchIn } from './services/search/search';
import { openMemory } from './services/settings';
import { loadEffectiveLibrary } from './services/shelf/effective-library';
import type { ShelfPlace } from './services/shelf/place';
import { ShelfError } from './services/shelf/problem';
import { registerAppScheme, serveApp } from './shell/app-protocol';
import { chooseFolders, SHELF_FOLDER } from './shell/folders';
import { openCalls } from './shell/ipc-host';
import { openLog } from './shell/log-file';
import { watchMainErrors } from './shell/main-errors';
import { openMainWindow } from './shell/main-window';
import { installMenu } from './shell/menu';
import { attachNotes, openNotes } from './shell/notes';
import { openedPacks } from './shell/opened-packs';
import { listPageFiles } from './shell/page-files';
import { closeSession, countRequest, guardAllContents, noRefusals } from './shell/session-policy';
import { slipOutput } from './shell/slip';
import { readStartOptions, resourcesFolder } from './shell/start-options';
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
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
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
  // Read while Electron gets ready and the page loads: the first question waits for it, the window does not.
  const machine = machineFolder(platform, env, fromSource ? options.machineFolder : undefined);
  const ruleBooks: ShelfPlace | YamlPlace =
    fromSource && options.ruleBooks !== undefined
      ? { yaml: resourcesFolder(options.ruleBooks), built }
      : { built, shelf: join(folders.settings, SHELF_FOLDER), machine };
  const organisation = readOrganisation(machine);
  const organisationView = async (): Promise<Organisation> => (await organisation).view;
  const shelf = once(async () => {
    if ('yaml' in ruleBooks) throw new ShelfError('failed', FROM_YAML);
    const { openShelf } = await import('./shell/shelf'); // the first question does not wait for it
    await app.whenReady();
    const script = join(built, 'main', 'shelf.js');
    return openShelf({ script, place: ruleBooks, log, window: openWindow, openedPack: opened.take, onChanged: useChangedBooks });
  });
  const library = liveLibrary(() =>
    'yaml' in ruleBooks
      ? loadLibraryFromYaml(ruleBooks)
      : loadEffectiveLibrary(ruleBooks, { log, prepare: async () => (await shelf()).prepare() }),
  );
  const opened = openedPacks(process.argv.slice(1));
  const slip = slipOutput(openWindow);
  const fileCheck = once(async () => {
    const { openFileCheck } = await import('./shell/file-check'); // the first question does not wait for it
    return openFileCheck({ folders, script: join(built, 'main', 'file-check.js'), ruleBooks, log, window: openWindow, pages: slip });
  });
  const useChangedBooks = async (): Promise<void> => {
    await library.reload();
    (await fileCheck()).session.booksChanged();
  };

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());

  /** The first query should not have to wait for its index. */
  const warmUp = async (search: Search): Promise<void> => {
    const book = defaultBook(await library.get());
    if (book !== undefined) await search.warmUp(book);
  };

  void app.whenReady().then(async () => {
    const { backupFolder } = (await organisation).view;
    applyColorScheme(memory.get());
    memory.onSettings(applyColorScheme);
    closeSession(session.defaultSession, refusals, log);
    serveApp(session.defaultSession.protocol, listPageFiles(join(built, 'renderer')), (url) => countRequest(url, refusals, log));
    const search = searchIn(join(built, 'search'), library.derived);
    const feignedFreeBytes = fromSource ? options.freeBytes : undefined;
    const notes = openNotes({ folders, memory, log, window: openWindow, today: localDay, backupFolder, feignedFreeBytes });
    const handlers = createHandlers({
      library: library.get,
      organisation: organisationView,
      settings: memory,
      search,
      glossary: glossaryIn(join(built, 'glossary.json')),
      certificates: join(built, 'certificates'),
      slip,
      notes,
      fileCheck,
      shelf,
      trouble: async () => {
        const { openTrouble } = await import('./shell/trouble'); // hardly ever needed
        const { backups } = notes;
        return openTrouble({
          logs: folders.logs,
          memory,
          backups,
          library: library.get,
          organisation: organisationView,
          window: openWindow,
          today: localDay,
        });
      },
      clipboard: { writeText: (text) => clipboard.writeText(text) },
      version: app.getVersion(),
      about: { runtime: runtimeVersions(), licences: join(built, 'licences.json') },
      today: localDay,
    });
    const letWindowCall = openCalls({ handlers, log });
    const window = openMainWindow({ preload: join(built, 'preload', 'preload.cjs'), devTools: fromSource, memory, log });
    letWindowCall(window);
    attachNotes(window, notes);
    opened.onOpened(() => notes.page.tell('pack'));
    window.once('ready-to-show', () => {
      installMenu({ window, memory, devTools: fromSource });
      void warmUp(search).catch(() => log('search: the index cannot be used; the first query says so'));
      // Opening it removes what a check that was killed has left.
      void fileCheck();
    });
    if (options.demo)
      void import('./shell/demo').then(({ askedIn, runDemo }) =>
        runDemo({ window, questions: () => askedIn(handlers), out: options.demoOut }),
      );
  });
}

const FROM_YAML =
  'Appen er startet på regelbøker som YAML. Pakker, kodelister og avklaringer kan ikke brukes da. Start den uten «--rule-books».';

/** Makes something when it is first asked for, and gives the same from then on. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function runtimeVersions() {
  const { electron, chrome, node } = process.versions;
  return { electron, chromium: chrome, node };
}
