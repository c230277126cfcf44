/** The packed app: run to its end as an ordinary user, or driven by Playwright where its fuses allow an inspector. */
import { type ElectronApplication, _electron as electron, expect } from '@playwright/test';
import { launcherSwitches } from '../../src-main/dev/display';
import { type Finished, run } from '../../src-main/dev/system-command';

/** Somebody without rights, whom every Linux has: Chromium's own sandbox is on for them, as it is for a coder. */
const USER = 'nobody';

/** Runs the app as an ordinary user, with the environment of this process less what names a home of its own. */
export function runAsUser(
  command: string,
  args: readonly string[],
  home: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const { XDG_CONFIG_HOME: _config, XDG_DATA_HOME: _data, XDG_RUNTIME_DIR: _run, ...rest } = process.env;
  return run('runuser', ['-u', USER, '--', command, ...args], { cwd: home, env: { ...rest, HOME: home, ...env } });
}

/** Gives everything in a folder to that user. */
export async function giveToUser(folder: string): Promise<void> {
  const { code, output } = await run('chown', ['-R', `${USER}:`, folder]);
  if (code !== 0) throw new Error(`chown: ${output.trim()}`);
}

/** Starts the packed app with a profile folder, and waits until the page shows something to read; the caller closes it. */
export async function launchPacked(executable: string, profile: string, args: readonly string[] = []): Promise<ElectronApplication> {
  const app = await electron.launch({
    executablePath: executable,
    args: [...launcherSwitches(), `--user-data-dir=${profile}`, ...args],
    env: process.env as Record<string, string>,
  });
  await expect((await app.firstWindow()).locator('#root')).toContainText(/\w{3}/);
  return app;
}
