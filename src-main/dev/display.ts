/** A screen to draw on: the present one, or a virtual one where there is none. */
import { isRoot } from './system-command';

/** True on Linux without any screen. */
export function needsVirtualScreen(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** The command line for a program, run under a virtual screen if one is needed. */
export function onScreen(command: string, args: readonly string[]): [command: string, args: string[]] {
  if (!needsVirtualScreen()) return [command, [...args]];
  return ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24', command, ...args]];
}

/** Chromium refuses its own sandbox to the superuser, as in most containers. Only the launcher may say so, never the app. */
export function launcherSwitches(): string[] {
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : [];
}
