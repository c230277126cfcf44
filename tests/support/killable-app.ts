/** The app as processes that can be killed: started as a coder would, looked at from outside, ended by number. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { launcherSwitches } from '../../src-main/dev/display';
import { commandOf, descendants } from './process-tree';

const START_MS = 20_000;
const LOOK_MS = 50;
/** A debugger that comes while the page is being set up now and then never gets an answer. */
const SETTLE_MS = 250;

export interface KillableApp {
  /** Connects to the page once it shows something. To be called again after its process was lost. */
  page(): Promise<Page>;
  /** SIGKILL at once to main, and later to what it leaves; comes back when all of it is gone. */
  killMain(): Promise<void>;
  /** SIGKILL at once to the process of the page that was last connected to. */
  killPage(): Promise<void>;
  /** Ends it as the system would, and waits for it. */
  quit(): Promise<void>;
}

/** Starts the built app with a profile; further arguments go to the app. */
export async function startKillable(executable: string, root: string, profile: string, args: readonly string[] = []): Promise<KillableApp> {
  const own = [...launcherSwitches(), root, `--user-data-dir=${profile}`, '--remote-debugging-port=0', ...args];
  const child = spawn(executable, own, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  // A test that fails leaves nothing running.
  const killLeft = (): boolean => child.kill('SIGKILL');
  process.once('exit', killLeft);
  child.once('exit', () => process.off('exit', killLeft));
  const address = await debuggingAddress(child);
  const mainPid = child.pid;
  if (mainPid === undefined) throw new Error('no process');
  let browser: Browser | undefined;
  const disconnect = async (): Promise<void> => {
    const old = browser;
    browser = undefined;
    // A connection whose other end was killed has nothing to close.
    await old?.close().catch(() => undefined);
  };
  // Looked up while all is well, so that a kill need not wait for it.
  let below: readonly number[] = [];
  let pagePid: number | undefined;
  const lookBelow = async (): Promise<void> => {
    below = await descendants(mainPid);
    const commands = await Promise.all(below.map(async (pid) => [pid, await commandOf(pid)] as const));
    pagePid = commands.find(([, command]) => command.includes('--type=renderer'))?.[0];
  };

  return {
    async page() {
      await disconnect();
      await pageIsThere(address);
      await wait(SETTLE_MS);
      browser = await chromium.connectOverCDP(address, { timeout: START_MS });
      const context = browser.contexts()[0];
      const page = context?.pages()[0] ?? (await context?.waitForEvent('page', { timeout: START_MS }));
      if (page === undefined) throw new Error('no window');
      await page.waitForFunction(() => /\w{3}/.test(document.getElementById('root')?.innerText ?? ''), undefined, { timeout: START_MS });
      await lookBelow();
      return page;
    },
    async killMain() {
      child.kill('SIGKILL');
      await ended;
      await disconnect();
      // Helpers notice that main is gone and end by themselves; the next start waits for none of them.
      for (const pid of below) await goneOrKilled(pid);
    },
    async killPage() {
      if (pagePid === undefined) throw new Error('the page has no process');
      process.kill(pagePid, 'SIGKILL');
      pagePid = undefined;
      await disconnect();
    },
    async quit() {
      await disconnect();
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(() => reject(new Error('Electron did not start')), START_MS);
    let text = '';
    child.stderr?.on('data', (chunk) => {
      text += String(chunk);
      const address = /DevTools listening on ws:\/\/([^/\s]+)/.exec(text)?.[1];
      if (address === undefined) return;
      clearTimeout(tooLate);
      resolve(`http://${address}`);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(tooLate);
      reject(new Error(`Electron ended with ${code ?? signal}: ${text.slice(-400)}`));
    });
  });
}

/** Waits until the window has its page, without a debugger on it. */
async function pageIsThere(address: string): Promise<void> {
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    const targets = (await (await fetch(`${address}/json/list`)).json()) as { type: string; url: string; title: string }[];
    if (targets.some(({ type, url, title }) => type === 'page' && url.startsWith('app:') && title !== '' && !title.startsWith('app:')))
      return;
    await wait(LOOK_MS);
  }
  throw new Error('the page did not come');
}

/** Gives a process of ours half a second to end, and ends it then. */
async function goneOrKilled(pid: number): Promise<void> {
  for (let left = 10; left > 0; left--) {
    if ((await commandOf(pid)) === '') return;
    await wait(LOOK_MS);
  }
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
