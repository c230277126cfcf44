/** Starting the app as a plain process, where a test is about its exit and not about its page. */
import { join } from 'node:path';
import { launcherSwitches } from '../../src-main/dev/display';
import { type Finished, run } from '../../src-main/dev/system-command';
import { electronExecutable } from './app';

const PROJECT = join(import.meta.dirname, '..', '..');

/** Runs the built app to its own end. */
export function runApp(profile: string, args: readonly string[]): Promise<Finished> {
  return run(electronExecutable(), [...launcherSwitches(), '.', `--user-data-dir=${profile}`, ...args], { cwd: PROJECT });
}
