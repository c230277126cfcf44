/** `npm start`: from a fresh checkout to an open window. What follows `--` goes to the app. */
import { join } from 'node:path';
import { buildPages, buildRuleBooks, PROJECT } from './build-steps';
import { launcherSwitches, needsVirtualScreen, onScreen } from './display';
import { findRuntime } from './runtime';
import { prepareSystem } from './system';
import { runShown } from './system-command';

const tell = (line: string): void => console.log(line);
/** Only what ends Chromium is printed: its lines about a missing message bus or graphics card say nothing of the app. */
const QUIET = '--log-level=3';

try {
  process.exitCode = await start(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function start(args: readonly string[]): Promise<number> {
  const { executable, description } = await findRuntime(tell);
  tell(`Kjører i ${description}.`);
  await prepareSystem(executable, needsVirtualScreen(), tell);
  if (needsVirtualScreen()) tell('Maskinen har ingen skjerm: vinduet åpnes på en virtuell (xvfb).');

  tell('Bygger …');
  const booksWork = await buildRuleBooks();
  if (!(await buildPages())) throw new Error('Appen ble ikke bygd.');
  // With faulty rule data the window opens all the same, and shows what is wrong and where.
  const fallback = booksWork ? [] : ['--rule-books', join(PROJECT, 'resources', 'rule-books')];

  tell('Åpner vinduet …');
  const [command, commandArgs] = onScreen(executable, [...launcherSwitches(), QUIET, PROJECT, ...fallback, ...args]);
  return (await runShown(command, commandArgs, { cwd: process.cwd() })).code;
}
