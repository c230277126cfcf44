/** Puts together what the calls about notes need: files, dialogs, key store, and the events for the page. */
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { NotesDeps } from '../ipc/notes-handlers';
import { openBackups } from '../services/backups/backups';
import { freeBytesOf } from '../services/backups/free-space';
import { pageEvents } from '../services/page-events';
import type { Memory } from '../services/settings';
import { openVault } from '../services/vault';
import { followMachine, letPageFinish } from './closing';
import { BACKUP_FOLDER, type Folders } from './folders';
import { systemKeyStore } from './key-store';
import type { Log } from './log-file';
import { notesDialogs } from './notes-dialogs';
import { userName } from './user-name';

export interface NotesShellDeps {
  readonly folders: Folders;
  readonly memory: Memory;
  readonly log: Log;
  readonly window: () => BrowserWindow | undefined;
  readonly today: () => string;
  /** The folder for snapshots that the organisation has set. */
  readonly backupFolder: string | undefined;
  /** Free space that a test feigns, in bytes. */
  readonly feignedFreeBytes: number | undefined;
}

/** What the handlers get. */
export function openNotes({ folders, memory, log, window, today, backupFolder, feignedFreeBytes }: NotesShellDeps): NotesDeps {
  return {
    backups: openBackups({
      settings: folders.settings,
      own: join(folders.settings, BACKUP_FOLDER),
      profile: folders.session,
      user: userName(),
      ...(backupFolder === undefined ? {} : { organisation: backupFolder }),
      remembered: { get: memory.backupFolder, set: memory.chooseBackupFolder },
      freeBytes: feignedFreeBytes === undefined ? freeBytesOf : async () => feignedFreeBytes,
      now: () => new Date(),
      log,
    }),
    dialogs: notesDialogs(window, today),
    vault: openVault(systemKeyStore()),
    page: pageEvents(),
  };
}

/** Connects a window to them: it closes in order, and what its page leaves open is given up. */
export function attachNotes(window: BrowserWindow, { backups, page }: NotesDeps): void {
  letPageFinish(window, page);
  window.webContents.on('did-navigate', () => void backups.abortAll());
  window.webContents.on('render-process-gone', () => void backups.abortAll());
  window.once('closed', () => void backups.abortAll());
}

/** What can wait until the page is shown: the lock follows the machine, and what a killed write has left goes. */
export function tendNotes(window: BrowserWindow, { backups, page }: NotesDeps): void {
  followMachine(window, page);
  void backups.tidy();
}
