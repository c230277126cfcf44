/** Starts an Electron app as a coder would, and looks at its page from outside once it has run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { launcherSwitches } from '../../src-main/dev/display';

/** Longer than any start here takes. */
const SETTLED_MS = 2_000;

export interface Started {
  readonly page: Page;
  /** When the process was started, in milliseconds since 1970, as the page's own clock counts. */
  readonly startedAt: number;
  stop(): Promise<void>;
}

/** Starts `app` with an empty profile (or the given one) and waits for its page. The caller stops it. */
export async function startElectron(executable: string, app: string, profile?: string): Promise<Started> {
  const own = profile ?? (await mkdtemp(join(tmpdir(), 'isf-bench-')));
  const startedAt = performance.timeOrigin + performance.now();
  const child = spawn(executable, [...launcherSwitches(), app, `--user-data-dir=${own}`, '--remote-debugging-port=0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await debuggingAddress(child);
  // A debugger that comes while the app starts slows it, and now and then never gets an answer. What happened is on record.
  await wait(SETTLED_MS);
  const browser = await chromium.connectOverCDP(address);
  const context = browser.contexts()[0];
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page', { timeout: 15_000 }));
  if (!page) throw new Error('vinduet kom ikke');
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    page,
    startedAt,
    stop: async () => {
      await browser.close();
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
