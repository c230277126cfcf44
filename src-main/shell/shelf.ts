/** Starts the process that owns the shelf of rule books, and asks where packs, lists and keys are. The only part of it that knows Electron. */
import { type BrowserWindow, dialog, type FileFilter, utilityProcess } from 'electron';
import type { ShelfDeps } from '../ipc/shelf-handlers';
import type { ShelfPlace } from '../services/shelf/place';
import type { FromShelf } from '../services/shelf/process/messages';
import { type ShelfProcess, shelfClient } from '../services/shelf/process/shelf-client';
import type { Log } from './log-file';

export interface ShelfShellDeps {
  /** The script of the process. */
  readonly script: string;
  readonly place: ShelfPlace;
  readonly log: Log;
  readonly window: () => BrowserWindow | undefined;
  /** A pack that the coder has opened outside the app; it is taken instead of asking for one. */
  readonly openedPack: () => string | undefined;
  /** Takes the changed books into use. */
  readonly onChanged: () => Promise<void>;
}

/** What the handlers get, and how the books are made where they are not. Call it when Electron is ready. */
export function openShelf({ script, place, log, window, openedPack, onChanged }: ShelfShellDeps): ShelfDeps & { prepare(): Promise<void> } {
  const { session, prepare } = shelfClient({
    start: () => startProcess(script),
    place,
    onChanged,
    onLost: () => log('rule shelf: the process went by itself'),
  });
  return { session, prepare, dialogs: shelfDialogs(window, openedPack) };
}

function startProcess(script: string): ShelfProcess {
  const child = utilityProcess.fork(script, [], { serviceName: 'ISF regelbøker', stdio: 'ignore' });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: FromShelf) => listener(message)),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}

const ALL = { name: 'Alle filer', extensions: ['*'] };
const PACK = { name: 'Pakke for ISF Kodestøtte', extensions: ['isfpakke'] };

function shelfDialogs(window: () => BrowserWindow | undefined, openedPack: () => string | undefined): ShelfDeps['dialogs'] {
  const open = async (title: string, filters: FileFilter[]): Promise<string | undefined> => {
    const parent = window();
    if (!parent) return undefined;
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, { title, filters, properties: ['openFile'] });
    return canceled ? undefined : filePaths[0];
  };
  return {
    pack: async () => openedPack() ?? (await open('Velg pakke', [PACK, ALL])),
    list: () => open('Velg offisiell kodeliste', [{ name: 'Kodeliste (JSON, CSV)', extensions: ['json', 'csv', 'txt'] }, ALL]),
    key: () => open('Velg offentlig nøkkel', [{ name: 'Offentlig nøkkel (PEM)', extensions: ['pem'] }, ALL]),
    async packTo(suggestedName) {
      const parent = window();
      if (!parent) return undefined;
      // A title may hold what no file name can.
      const name = suggestedName.replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ').trim() || 'avklaringer';
      const { canceled, filePath } = await dialog.showSaveDialog(parent, {
        title: 'Lagre avklaringene som pakke',
        defaultPath: `${name}.isfpakke`,
        filters: [PACK],
      });
      return canceled || filePath === '' ? undefined : filePath;
    },
  };
}
