/** Starts the process that checks files, and asks where files are. The only part of it that knows Electron. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter, utilityProcess } from 'electron';
import type { FileCheckDeps } from '../ipc/file-check-handlers';
import type { FromWorker, WorkerSetup } from '../services/file-check/process/messages';
import { type WorkerProcess, workerClient } from '../services/file-check/process/worker-client';
import { openMapMemory } from '../services/file-check/window/map-memory';
import { openSession } from '../services/file-check/window/session';
import { openTempFolders } from '../services/file-check/window/temp-folders';
import type { Folders } from './folders';
import type { Log } from './log-file';
import type { SlipOutput } from './slip';

export interface FileCheckShellDeps {
  readonly folders: Folders;
  /** The script of the process. */
  readonly script: string;
  readonly ruleBooks: WorkerSetup['ruleBooks'];
  readonly log: Log;
  readonly window: () => BrowserWindow | undefined;
  readonly pages: Pick<SlipOutput, 'savePdf'>;
}

/** Under the profile of the browser, which stays on this machine. */
const TEMP_FOLDER = 'file-check';

/** What the handlers get. */
export function openFileCheck({ folders, script, ruleBooks, log, window, pages }: FileCheckShellDeps): FileCheckDeps {
  const temp = openTempFolders(join(folders.session, TEMP_FOLDER));
  app.once('will-quit', temp.clearAtOnce);
  const session = openSession({
    worker: ({ onProgress, onLost }) =>
      workerClient({
        start: () => startProcess(script),
        setup: () => ({ ruleBooks, tempFolder: temp.runFolder() }),
        onProgress,
        onLost: () => {
          log('file check: the process went by itself');
          onLost();
        },
        onGone: ({ tempFolder }) => void temp.clear(tempFolder),
      }),
    memory: openMapMemory(folders.settings, log),
    temp,
    bytesOf: (path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0, // the reader says what is wrong with it
      ),
    now: () => new Date(),
  });
  return { session, dialogs: fileCheckDialogs(window), saveReport: () => pages.savePdf('Lagre rapporten som PDF', 'isf-kontroll.pdf') };
}

function startProcess(script: string): WorkerProcess {
  // What it would write of its own accord could quote the file, and nobody reads it.
  const child = utilityProcess.fork(script, [], { serviceName: 'ISF filkontroll', stdio: 'ignore' });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', (message: FromWorker) => listener(message)),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}

const ALL = { name: 'Alle filer', extensions: ['*'] };
const MAP = { name: 'Kolonnekart (JSON)', extensions: ['json'] };
const FINDINGS: Readonly<Record<'csv' | 'xlsx', FileFilter>> = {
  csv: { name: 'Regneark (CSV)', extensions: ['csv'] },
  xlsx: { name: 'Excel', extensions: ['xlsx'] },
};

function fileCheckDialogs(window: () => BrowserWindow | undefined): FileCheckDeps['dialogs'] {
  const open = async (title: string, filters: FileFilter[]): Promise<string | undefined> => {
    const parent = window();
    if (!parent) return undefined;
    const { canceled, filePaths } = await dialog.showOpenDialog(parent, { title, filters, properties: ['openFile'] });
    return canceled ? undefined : filePaths[0];
  };
  const save = async (title: string, defaultPath: string, filter: FileFilter): Promise<string | undefined> => {
    const parent = window();
    if (!parent) return undefined;
    const { canceled, filePath } = await dialog.showSaveDialog(parent, { title, defaultPath, filters: [filter] });
    return canceled || filePath === '' ? undefined : filePath;
  };
  return {
    file: () =>
      open('Velg fil med kontakter', [{ name: 'Kontakter (CSV, XML, gzip)', extensions: ['csv', 'txt', 'tsv', 'xml', 'gz'] }, ALL]),
    map: () => open('Hent kolonnekart', [MAP, ALL]),
    mapTo: () => save('Lagre kolonnekartet', 'isf-kolonnekart.json', MAP),
    findingsTo: (format) => save('Lagre funnene', `isf-funn.${format}`, FINDINGS[format]),
  };
}
