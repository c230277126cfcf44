/**
 * The fixture of the end-to-end tests: starts the built app with an empty profile, gives its window, and fails the test when
 * the page wrote an error or a warning, threw, or asked for anything outside the app.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test as base, type ElectronApplication, _electron as electron, expect, type Page } from '@playwright/test';
import { DEFAULT_SETTINGS } from '../../src-main/contract/settings';
import { launcherSwitches } from '../../src-main/dev/display';

export { expect };

const PROJECT = join(import.meta.dirname, '..', '..');

/** What the app has refused since it started. */
export interface Refused {
  readonly requests: string[];
  readonly permissions: string[];
  readonly navigations: string[];
}

export interface AppFixtures {
  /** Further arguments for the app. Set with `test.use({ appArgs: [...] })`. */
  appArgs: string[];
  /** Whether the profile is that of someone who has never opened the app, who is shown the first steps. */
  firstStart: boolean;
  /** An empty profile folder, removed after the test. */
  profile: string;
  app: ElectronApplication;
  page: Page;
  /** Messages of the page that a test expects. Text that holds one of these does not fail it. */
  expectedMessages: string[];
  /** Whether the test provokes refusals. If not, a single one fails it. */
  expectsRefusals: boolean;
  /** Reads what the app has refused. */
  refused: () => Promise<Refused>;
}

export const test = base.extend<AppFixtures>({
  appArgs: [[], { option: true }],
  firstStart: [false, { option: true }],
  expectedMessages: [[], { option: true }],
  expectsRefusals: [false, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are wanted.
  profile: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'isf-profile-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  app: async ({ profile, appArgs, firstStart }, use) => {
    if (!firstStart) await greet(profile);
    const app = await launchApp(profile, appArgs);
    await use(app);
    await app.close();
  },

  refused: async ({ app }, use) => {
    await use(() => readRefusals(app));
  },

  page: async ({ app, expectedMessages, expectsRefusals }, use) => {
    const messages: string[] = [];
    app.context().on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) messages.push(message.text());
    });
    app.context().on('weberror', (error) => messages.push(error.error().message));
    const page = await app.firstWindow();
    await use(page);
    const unexpected = messages.filter((text) => !expectedMessages.some((expected) => text.includes(expected)));
    expect(unexpected, 'the page wrote errors or warnings').toEqual([]);
    if (!expectsRefusals) {
      expect(await readRefusals(app), 'the page asked for something outside the app').toEqual({
        requests: [],
        permissions: [],
        navigations: [],
      });
    }
  },
});

/** Starts the built app with a profile folder, and waits until the page shows something to read; the caller closes it. */
export async function launchApp(
  profile: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Promise<ElectronApplication> {
  // Named this way and not as `executablePath`, because only then does Playwright hold the app back until it listens.
  process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(electronExecutable());
  const app = await electron.launch({
    env: { ...(process.env as Record<string, string>), ...env },
    args: [...launcherSwitches(), '.', `--user-data-dir=${profile}`, '--test-probe', ...args],
    cwd: PROJECT,
  });
  askAgain(app);
  // Before that, main is at its busiest, and the debugger loses answers when main clears its memory at the wrong moment.
  await expect((await app.firstWindow()).locator('#root')).toContainText(/\w{3}/);
  return app;
}

/** Lets the profile be that of someone who has seen the first steps. */
async function greet(profile: string): Promise<void> {
  await mkdir(profile, { recursive: true });
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ settings: { ...DEFAULT_SETTINGS, greeted: true } }), { flag: 'wx' });
}

/**
 * The debugger of Node now and then loses an answer to its garbage collector, and Playwright fails the question. What tests ask of main may
 * be asked again: it reads something, or puts something in place.
 */
function askAgain(app: ElectronApplication): void {
  const ask = app.evaluate.bind(app) as (...question: unknown[]) => Promise<unknown>;
  const asked = async (attempts: number, question: unknown[]): Promise<unknown> => {
    try {
      return await ask(...question);
    } catch (error) {
      if (attempts > 1 && String(error).includes('garbage collected')) return asked(attempts - 1, question);
      throw error;
    }
  };
  app.evaluate = ((...question: unknown[]) => asked(5, question)) as ElectronApplication['evaluate'];
}

/** The Electron that `npm run test:e2e` has found. */
export function electronExecutable(): string {
  const executable = process.env.ISF_ELECTRON;
  if (executable === undefined) throw new Error('Start the end-to-end tests with `npm run test:e2e`, which finds an Electron for them.');
  return executable;
}

function readRefusals(app: ElectronApplication): Promise<Refused> {
  return app.evaluate(() => (globalThis as unknown as { isfRefusals: Refused }).isfRefusals);
}
