/** What the calls about notes need, over a real folder; the dialogs answer what they are told to. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { NotesDeps } from '../../src-main/ipc/notes-handlers';
import { type BackupsDeps, openBackups } from '../../src-main/services/backups/backups';
import { pageEvents } from '../../src-main/services/page-events';
import { type KeyStore, openVault } from '../../src-main/services/vault';

/** A machine that keeps no keys. */
export const NO_KEY_STORE: KeyStore = {
  state: () => ({ available: false }),
  lock: () => {
    throw new Error('no key store');
  },
  unlock: () => {
    throw new Error('no key store');
  },
};

/** A machine that keeps keys, and knows its own again. */
export const KEY_STORE: KeyStore = {
  state: () => ({ available: true }),
  lock: (text) => Buffer.from(`mine:${text}`).reverse(),
  unlock: (locked) => {
    const text = Buffer.from(locked).reverse().toString();
    if (!text.startsWith('mine:')) throw new Error('not mine');
    return text.slice('mine:'.length);
  },
};

/** Backups with all their folders under `base`, with room enough and a real clock. */
export function backupsIn(base: string, other: Partial<BackupsDeps> = {}) {
  const settings = join(base, 'settings');
  const profile = join(base, 'settings', 'session');
  mkdirSync(profile, { recursive: true });
  let chosen: string | undefined;
  const lines: string[] = [];
  const deps: BackupsDeps = {
    settings,
    profile,
    own: join(settings, 'notes-backup'),
    user: 'kari',
    remembered: {
      get: () => chosen,
      set: (folder) => {
        chosen = folder;
      },
    },
    freeBytes: async () => 10_000_000_000,
    now: () => new Date(),
    log: (line) => void lines.push(line),
    ...other,
  };
  return { backups: openBackups(deps), deps, lines };
}

/** Everything that the handlers need for notes, in a folder of its own. */
export function notesIn(base: string): NotesDeps {
  return {
    backups: backupsIn(base).backups,
    dialogs: { folder: async () => undefined, exportTo: async () => undefined, importFrom: async () => undefined },
    vault: openVault(KEY_STORE),
    page: pageEvents(),
  };
}
