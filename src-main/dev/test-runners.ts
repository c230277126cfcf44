/** Runs Vitest and Playwright, and reads from their reports how many tests passed and failed. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT, tool } from './build-steps';
import { needsVirtualScreen, onScreen } from './display';
import { findRuntime } from './runtime';
import { prepareSystem } from './system';
import { runShown } from './system-command';
import type { Count } from './test-count';

const OUTPUT = join(PROJECT, 'test-output');

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
  readonly errors: readonly unknown[];
}

/** Runs the tests that need no window: all of them, or those under a folder. */
export async function runVitest(folder?: string): Promise<Count> {
  const report = await freshReport('vitest.json');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runShown(process.execPath, [tool('vitest/vitest.mjs'), ...args, ...(folder === undefined ? [] : [folder])], {
    cwd: PROJECT,
  });
  const { numPassedTests, numFailedTests, numFailedTestSuites } = await readReport<VitestReport>(report);
  // A file that cannot even be loaded has no failed test, only a failed suite.
  const failed = numFailedTests === 0 ? numFailedTestSuites : numFailedTests;
  return atLeastOneFailure({ passed: numPassedTests, failed }, code);
}

/** Runs the built app in a real Electron, under a virtual screen where there is none. */
export async function runEndToEnd(args: readonly string[]): Promise<Count> {
  const tell = (line: string): void => console.log(line);
  const { executable, description } = await findRuntime(tell);
  tell(`Kjører i ${description}.`);
  await prepareSystem(executable, needsVirtualScreen(), tell);

  const report = await freshReport('e2e.json');
  const [command, commandArgs] = onScreen(process.execPath, [
    tool('@playwright/test/cli.js'),
    'test',
    '--config',
    'tests/playwright.config.ts',
    ...args,
  ]);
  const { code } = await runShown(command, commandArgs, { cwd: PROJECT, env: { ...process.env, ISF_ELECTRON: executable } });
  const { stats, errors } = await readReport<PlaywrightReport>(report);
  return atLeastOneFailure({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length }, code);
}

/** The path of a report that is not there yet, so that an old one is never read for a run that broke down. */
async function freshReport(name: string): Promise<string> {
  const path = join(OUTPUT, name);
  await rm(path, { force: true });
  return path;
}

async function readReport<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}

function atLeastOneFailure(count: Count, code: number): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
