/** Packs (`.isfpakke`) that the coder opens outside the app: the system names one when it starts the app, or tells the app that runs. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';

export interface OpenedPacks {
  /** Gives the pack that was opened last, once. */
  take(): string | undefined;
  /** Calls when a pack is opened, and at once where one waits already. */
  onOpened(listener: () => void): void;
}

/** Begins to watch. Call it before Electron is ready: macOS tells of the file that the app was started with before that. */
export function openedPacks(args: readonly string[]): OpenedPacks {
  let waiting = packIn(args, process.cwd());
  let tell = (): void => {};
  const opened = (path: string | undefined): void => {
    if (path === undefined) return;
    waiting = path;
    tell();
  };
  app.on('second-instance', (_event, otherArgs, folder) => opened(packIn(otherArgs, folder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened(packIn([path], process.cwd()));
  });
  return {
    take() {
      const path = waiting;
      waiting = undefined;
      return path;
    },
    onOpened(listener) {
      tell = listener;
      if (waiting !== undefined) listener();
    },
  };
}

/** The last pack among the arguments of a start in a folder, as a full path. Some desktops name a file by its address. */
export function packIn(args: readonly string[], folder: string): string | undefined {
  const named = args.findLast((arg) => !arg.startsWith('-') && /\.isfpakke$/i.test(arg));
  if (named === undefined) return undefined;
  if (!/^file:/i.test(named)) return resolve(folder, named);
  try {
    return fileURLToPath(named);
  } catch {
    // An address on another machine: the dialog is left to find the file.
    return undefined;
  }
}
