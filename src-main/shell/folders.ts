/**
 * Where the app keeps things. Fixed for ever once coders use it: a moved folder would look like lost notes. The names are
 * plain ASCII, unlike the product's name, so that no backup or file server has to cope with them.
 */
import { join, resolve } from 'node:path';

const NAME = 'isf-kodestotte';
/** Under the settings: where snapshots of the notes lie until the coder chooses another folder. */
export const BACKUP_FOLDER = 'notes-backup';

/** Under the settings: what is installed and entered over the rule books. It follows the user, as the settings do. */
export const SHELF_FOLDER = 'rule-shelf';

export interface Folders {
  /** Settings. May follow the user from machine to machine. */
  readonly settings: string;
  /** The browser profile with the notes. Local to the machine: it is too large and too busy to roam. */
  readonly session: string;
  readonly logs: string;
}

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** Electron's folder for application data of this user. */
  readonly appData: string;
  readonly userDataDir: string | undefined;
}

/** Chooses the folders; with a user data folder of its own, everything lies under that. */
export function chooseFolders({ platform, env, home, appData, userDataDir }: Surroundings): Folders {
  if (userDataDir !== undefined) {
    const base = resolve(userDataDir);
    return { settings: base, session: join(base, 'session'), logs: join(base, 'logs') };
  }
  const settings = join(appData, NAME);
  const local = localBase(platform, env, home);
  // On macOS one folder serves both purposes, so the profile gets a folder below it.
  const session = local === undefined ? join(settings, 'session') : join(local, NAME, 'session');
  return { settings, session, logs: join(local === undefined ? settings : join(local, NAME), 'logs') };
}

function localBase(platform: NodeJS.Platform, env: Surroundings['env'], home: string): string | undefined {
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(home, 'AppData', 'Local');
  if (platform === 'darwin') return undefined;
  return env.XDG_DATA_HOME || join(home, '.local', 'share');
}
