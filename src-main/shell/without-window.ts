/** The app as a command: `isf-kodestotte isf check FILE` does what `isf check FILE` does, and no window opens. */
import { spawnSync } from 'node:child_process';
import { app } from 'electron';
import { takeTemporaryProfile } from './temporary-profile';

/** Chromium without a screen, and without its lines about missing message buses and graphics cards. */
const NO_SCREEN = ['--ozone-platform=headless', '--log-level=3'];

/**
 * The arguments after the word `isf`, where it is the first that is not a switch; undefined where the app is to open its window.
 * `fromSource`: the first such argument is the folder of the app.
 */
export function isfArguments(args: readonly string[], fromSource: boolean): string[] | undefined {
  const words = args.flatMap((arg, at) => (arg.startsWith('-') ? [] : [at]));
  const at = words[fromSource ? 1 : 0];
  return at !== undefined && args[at] === 'isf' ? args.slice(at + 1) : undefined;
}

/** Runs the command and ends the app with its exit code. Call it before Electron is ready. */
export function runWithoutWindow(args: readonly string[], built: string): void {
  const { platform, env } = process;
  // On a server there is no screen, and Chromium ends before `ready` unless its own command line says that it needs none.
  const needsScreen = platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY && !app.commandLine.hasSwitch('ozone-platform');
  if (needsScreen) {
    const { status } = spawnSync(process.execPath, [...NO_SCREEN, ...process.argv.slice(1)], { stdio: 'inherit' });
    process.exit(status ?? 70);
  }
  app.disableHardwareAcceleration();
  app.dock?.hide();
  // A window of the same user may be open, with the notes in its profile; and a user of a server may have no home at all.
  takeTemporaryProfile('isf-uten-vindu');
  void import('../cli/process-io')
    .then(({ isfHere }) => isfHere(args, built))
    .then(
      (exitCode) => app.exit(exitCode),
      (error: unknown) => {
        console.error(error);
        app.exit(70);
      },
    );
}
