/**
 * What the app remembers between starts, apart from notes: the settings that the page shows, where the window stood, the
 * zoom, and the folder for snapshots. One small JSON file, replaced in one step. A file that cannot be read is set aside and never stops the app.
 */
import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { ColorScheme, DEFAULT_SETTINGS, LockAfterMinutes, type Settings } from '../contract/settings';
import { replaceFile } from './replace-file';

const FILE = 'settings.json';

const WindowPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximized: z.boolean(),
});
/** Where the window stood when it was last closed. */
export type WindowPlace = z.infer<typeof WindowPlace>;

/** Each part is checked by itself, so that one odd value does not cost the others. */
const RememberedSettings = z.object({
  colorScheme: z.catch(ColorScheme, DEFAULT_SETTINGS.colorScheme),
  lockAfterMinutes: z.catch(LockAfterMinutes, DEFAULT_SETTINGS.lockAfterMinutes),
  greeted: z.catch(z.optional(z.boolean()), undefined),
});
const Remembered = z.object({
  settings: z.catch(RememberedSettings, DEFAULT_SETTINGS),
  window: z.catch(z.optional(WindowPlace), undefined),
  zoom: z.catch(z.number(), 1),
  backupFolder: z.catch(z.optional(z.string()), undefined),
});
type Remembered = z.infer<typeof Remembered>;

/** The settings as the calls from the page meet them. */
export interface SettingsStore {
  get(): Settings;
  /** Stores the settings, and tells those that listen. Fails when the disk refuses. */
  set(next: Settings): Promise<Settings>;
}

/** The store of everything that is remembered between starts. */
export interface Memory extends SettingsStore {
  window(): WindowPlace | undefined;
  rememberWindow(place: WindowPlace): void;
  zoom(): number;
  rememberZoom(factor: number): void;
  /** The folder for snapshots of the notes that the coder has chosen; undefined: the app's own. */
  backupFolder(): string | undefined;
  /** Fails when the disk refuses. */
  chooseBackupFolder(folder: string | undefined): void;
  onSettings(listener: (settings: Settings) => void): void;
}

/** Opens the store in a folder; what is missing or damaged there becomes the defaults. */
export function openMemory(folder: string, log: (line: string) => void = () => {}): Memory {
  const path = join(folder, FILE);
  const listeners: Array<(settings: Settings) => void> = [];
  let held = read(path, log);

  const keep = (part: Partial<Remembered>): void => {
    const next = { ...held, ...part };
    replaceFile(path, `${JSON.stringify(next, null, 2)}\n`);
    held = next;
  };
  // Losing the place of the window is no reason to disturb the coder.
  const keepIfPossible = (part: Partial<Remembered>): void => {
    try {
      keep(part);
    } catch (error) {
      log(`settings: not written (${codeOf(error)})`);
    }
  };

  return {
    get: () => held.settings,
    async set(next) {
      keep({ settings: next });
      for (const listener of listeners) listener(next);
      return next;
    },
    window: () => held.window,
    rememberWindow: (place) => keepIfPossible({ window: place }),
    zoom: () => held.zoom,
    rememberZoom: (factor) => keepIfPossible({ zoom: factor }),
    backupFolder: () => held.backupFolder,
    chooseBackupFolder: (folder) => keep({ backupFolder: folder }),
    onSettings: (listener) => void listeners.push(listener),
  };
}

function read(path: string, log: (line: string) => void): Remembered {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    // Nothing there: this user has never opened the app.
    if (codeOf(error) === 'ENOENT') return Remembered.parse({ settings: { ...DEFAULT_SETTINGS, greeted: false } });
    log(`settings: not read (${codeOf(error)})`);
    return Remembered.parse({});
  }
  try {
    return Remembered.parse(JSON.parse(text));
  } catch {
    setAside(path, log);
    return Remembered.parse({});
  }
}

/** Keeps a damaged file under another name: it may hold a hint to what went wrong. */
function setAside(path: string, log: (line: string) => void): void {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const aside = path.replace(/\.json$/, `.damaged-${stamp}.json`);
  try {
    renameSync(path, aside);
    log('settings: the file was damaged and is set aside');
  } catch (error) {
    log(`settings: damaged, and not set aside (${codeOf(error)})`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
