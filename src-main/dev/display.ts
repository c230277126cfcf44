/** A screen to draw on: the present one, or a virtual one where there is none. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isRoot } from './system-command';

/** Width, height and depth of the virtual screen: room for the window and its frame. */
export const VIRTUAL_SCREEN = '1600x1000x24';

/** True on Linux without any screen. */
export function needsVirtualScreen(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** The command line for a program, run under a virtual screen if one is needed. */
export function onScreen(command: string, args: readonly string[]): [command: string, args: string[]] {
  if (!needsVirtualScreen()) return [command, [...args]];
  // By its whole address: the program may be started from any folder.
  const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  return [process.execPath, ['--import', loader, join(import.meta.dirname, 'display-run.ts'), command, ...args]];
}

/** Chromium refuses its own sandbox to the superuser, as in most containers. Only the launcher may say so, never the app. */
export function launcherSwitches(): string[] {
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [];
}
