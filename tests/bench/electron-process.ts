/** Starts an Electron app as a coder would, and looks at its page from outside once it has run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { launcherSwitches } from '../../src-main/dev/display';

/** Longer than any start here takes. */
const SETTLED_MS = 2_000;

export interface Started {
  readonly page: Page;
  /** When the process was started, in milliseconds since 1970, as the page's own clock counts. */
  readonly startedAt: number;
  stop(): Promise<void>;
}

/** An app that runs with nobody looking at it yet. */
export interface Running {
  readonly pid: number;
  readonly startedAt: number;
  /** Looks at its page. A debugger that comes while the app starts slows it, and now and then never gets an answer. */
  look(): Promise<Page>;
  stop(): Promise<void>;
}

/** Starts `app` with an empty profile (or the given one) and waits for its page. The caller stops it. */
export async function startElectron(executable: string, app: string, profile?: string): Promise<Started> {
  const { startedAt, look, stop } = await runElectron(executable, app, profile);
  // What happened until then is on record.
  await wait(SETTLED_MS);
  return { page: await look(), startedAt, stop };
}

/** Starts `app` with an empty profile (or the given one) and leaves it alone. The caller stops it. */
export async function runElectron(executable: string, app: string, profile?: string): Promise<Running> {
  const own = profile ?? (await mkdtemp(join(tmpdir(), 'isf-bench-')));
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(executable, [...launcherSwitches(), app, `--user-data-dir=${own}`, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = await debuggingAddress(child);
  if (child.pid === undefined) throw new Error('prosessen har ikke noe nummer');
  let browser: Browser | undefined;
  return {
    pid: child.pid,
    startedAt,
    look: async () => {
      browser = await chromium.connectOverCDP(address);
      const context = browser.contexts()[0];
      const page = context?.pages()[0] ?? (await context?.waitForEvent('page', { timeout: 15_000 }));
      if (!page) throw new Error('vinduet kom ikke');
      return page;
    },
    stop: async () => {
      await browser?.close();
      child.kill('SIGTERM');
      await ended;
      if (profile === undefined) await rm(own, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('Electron kom ikke i gang på 15 s')), 15_000);
    let text = '';
    child.stderr?.on('data', (chunk) => {
      text += String(chunk);
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (!address) return;
      clearTimeout(tooLate);
      resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`Electron sluttet med ${code}: ${text.slice(-400)}`)));
  });
}
