/** Everything that the page asks of main: rule books, search, notes, file check, shelf. Made while Chromium starts the page's process. */
import { join } from 'node:path';
import { app, type BrowserWindow, clipboard } from 'electron';
import type { Organisation } from '../contract/packs';
import { createHandlers, type Handlers } from '../ipc/handlers';
import { glossaryIn } from '../services/glossary/load-glossary';
import { localDay } from '../services/local-day';
import { machineFolder, readOrganisation } from '../services/organisation';
import { defaultBook, loadLibraryFromYaml, type YamlPlace } from '../services/rule-library/library';
import { liveLibrary } from '../services/rule-library/live-library';
import { searchIn } from '../services/search/search';
import type { Memory } from '../services/settings';
import { loadEffectiveLibrary } from '../services/shelf/effective-library';
import type { ShelfPlace } from '../services/shelf/place';
import { ShelfError } from '../services/shelf/problem';
import { type Folders, SHELF_FOLDER } from './folders';
import type { Log } from './log-file';
import { attachNotes, openNotes, tendNotes } from './notes';
import type { OpenedPacks } from './opened-packs';
import { slipOutput } from './slip';
import { resourcesFolder, type StartOptions } from './start-options';

export interface PageServicesDeps {
  readonly window: BrowserWindow;
  /** What is asked for on the command line; only from source. */
  readonly options: Partial<Pick<StartOptions, 'ruleBooks' | 'machineFolder' | 'freeBytes'>>;
  /** The folder that the build wrote. */
  readonly built: string;
  readonly folders: Folders;
  readonly memory: Memory;
  readonly opened: OpenedPacks;
  readonly log: Log;
}

export interface PageServices {
  readonly handlers: Handlers;
  /** Does ahead what can wait until the first question is shown. Never throws. */
  afterFirstSight(): void;
}

const FROM_YAML =
  'Appen er startet på regelbøker som YAML. Pakker, kodelister og avklaringer kan ikke brukes da. Start den uten «--rule-books».';

/** Opens the services for the page in `window`. Call it when Electron is ready. */
export async function openPageServices({ window, options, built, folders, memory, opened, log }: PageServicesDeps): Promise<PageServices> {
  const machine = machineFolder(process.platform, process.env, options.machineFolder);
  const ruleBooks: ShelfPlace | YamlPlace =
    options.ruleBooks === undefined
      ? { built, shelf: join(folders.settings, SHELF_FOLDER), machine }
      : { yaml: resourcesFolder(options.ruleBooks), built };
  const openWindow = (): BrowserWindow | undefined => (window.isDestroyed() ? undefined : window);
  const script = (name: string): string => join(built, 'main', name);

  // The services in these functions are loaded when they are first asked for: the first question waits for none of them.
  const shelf = once(async () => {
    if ('yaml' in ruleBooks) throw new ShelfError('failed', FROM_YAML);
    const { openShelf } = await import('./shelf');
    const onChanged = useChangedBooks;
    return openShelf({ script: script('shelf.js'), place: ruleBooks, log, window: openWindow, openedPack: opened.take, onChanged });
  });
  const slip = slipOutput(openWindow, log);
  const fileCheck = once(async () => {
    const { openFileCheck } = await import('./file-check');
    return openFileCheck({ folders, script: script('file-check.js'), ruleBooks, log, window: openWindow, pages: slip });
  });
  const trouble = once(async () => {
    const { openTrouble } = await import('./trouble');
    const { backups } = notes;
    const read = { library: library.get, organisation };
    return openTrouble({ logs: folders.logs, memory, backups, ...read, window: openWindow, today: localDay });
  });

  const library = liveLibrary(() =>
    'yaml' in ruleBooks
      ? loadLibraryFromYaml(ruleBooks)
      : loadEffectiveLibrary(ruleBooks, { log, prepare: async () => (await shelf()).prepare() }),
  );
  async function useChangedBooks(): Promise<void> {
    await library.reload();
    (await fileCheck()).session.booksChanged();
  }

  const { view } = await readOrganisation(machine);
  const organisation = async (): Promise<Organisation> => view;
  const { freeBytes: feignedFreeBytes } = options;
  const notes = openNotes({
    folders,
    memory,
    log,
    window: openWindow,
    today: localDay,
    backupFolder: view.backupFolder,
    feignedFreeBytes,
  });
  attachNotes(window, notes);
  opened.onOpened(() => notes.page.tell('pack'));
  const search = searchIn(join(built, 'search'), library.derived);

  /** The first query should not have to wait for its index. */
  const warmUpSearch = async (): Promise<void> => {
    const book = defaultBook(await library.get());
    if (book !== undefined) await search.warmUp(book);
  };

  return {
    handlers: createHandlers({
      library: library.get,
      organisation,
      settings: memory,
      search,
      glossary: glossaryIn(join(built, 'glossary.json')),
      certificates: join(built, 'certificates'),
      slip,
      notes,
      fileCheck,
      shelf,
      trouble,
      clipboard: { writeText: (text) => clipboard.writeText(text) },
      version: app.getVersion(),
      about: { runtime: runtimeVersions(), licences: join(built, 'licences.json') },
      today: localDay,
    }),
    afterFirstSight() {
      tendNotes(window, notes);
      void warmUpSearch().catch(() => log('search: the index cannot be used; the first query says so'));
      // Opening it removes what a check that was killed has left.
      void fileCheck();
    },
  };
}

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
