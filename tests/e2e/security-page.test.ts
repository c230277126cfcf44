/** What a page of the app can reach, tried out in the real window. The numbers are those of Electron's checklist: docs/security.md. */
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../support/app';

/** The preferences that the window was really given. */
async function preferencesOf(app: ElectronApplication): Promise<Record<string, unknown>> {
  return app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    return JSON.parse(JSON.stringify(contents.getLastWebPreferences())) as Record<string, unknown>;
  });
}

test('Electron security 2: the page has nothing of Node, nor have its frames and workers', async ({ app, page }) => {
  const preferences = await preferencesOf(app);
  expect(preferences.nodeIntegration).toBe(false);
  expect([preferences.nodeIntegrationInSubFrames, preferences.nodeIntegrationInWorker]).not.toContain(true);
  const seen = await page.evaluate(() => {
    const names = ['process', 'require', 'module', 'exports', 'Buffer', 'global', 'ipcRenderer', 'electron'];
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inFrame = frame.contentWindow ?? {};
    return names.filter((name) => name in window || name in inFrame);
  });
  expect(seen).toEqual([]);
});

test('Electron security 3: the preload script lives in a world of its own', async ({ app, page }) => {
  expect((await preferencesOf(app)).contextIsolation).toBe(true);
  // What the page does to its own built-in objects does not reach the bridge.
  const result = await page.evaluate(async () => {
    const { isf } = window as unknown as { isf: { call(channel: string, input: unknown): Promise<{ ok: boolean }> } };
    const stolen: unknown[] = [];
    const catchAll = function (this: unknown, ...args: unknown[]): boolean {
      stolen.push([this, ...args]);
      return true;
    };
    Object.assign(Set.prototype, { has: catchAll });
    Object.assign(Array.prototype, { filter: catchAll, includes: catchAll });
    return { unknownName: (await isf.call('settings:get', {})).ok, stolen: stolen.length };
  });
  expect(result).toEqual({ unknownName: false, stolen: 0 });
});

test('Electron security 4: the window is sandboxed', async ({ app, page }) => {
  expect((await preferencesOf(app)).sandbox).toBe(true);
  // A preload script that is not sandboxed has all of Node; this one cannot have put any of it within reach.
  expect(await page.evaluate(() => Object.keys(window).filter((name) => /node|electron|ipc/i.test(name)))).toEqual([]);
});

test.describe('another origin', () => {
  test.use({
    expectedMessages: ['blocked', 'CORS', 'ERR_', 'Content Security Policy', 'violates', 'Refused', 'SecurityError', 'Fetch API'],
  });

  test('Electron security 6: is kept apart from the page', async ({ app, page }) => {
    expect((await preferencesOf(app)).webSecurity).toBe(true);
    const outcome = await page.evaluate(async () => ({
      secure: window.isSecureContext,
      origin: window.origin,
      other: await fetch('app://other/index.html').then(
        () => 'read',
        () => 'refused',
      ),
    }));
    expect(outcome).toEqual({ secure: true, origin: 'app://isf', other: 'refused' });
  });
});

test('Electron security 8, 9 and 10 as the window has them: no insecure content, no experiments, no features of Blink by name', async ({
  app,
}) => {
  const { allowRunningInsecureContent, experimentalFeatures, enableBlinkFeatures } = await preferencesOf(app);
  expect([allowRunningInsecureContent, experimentalFeatures]).not.toContain(true);
  expect(enableBlinkFeatures ?? '').toBe('');
});

test('Electron security 20: the page gets two frozen functions of ours and nothing of Electron, and cannot put others in their place', async ({
  page,
}) => {
  const surface = await page.evaluate(() => {
    const holder = window as unknown as { isf: { call: unknown; drop: unknown } };
    const attempt = (change: () => void): boolean => {
      const { call, drop } = holder.isf;
      try {
        change();
      } catch {
        // Refused loudly, which is as good as silently.
      }
      return holder.isf.call === call && holder.isf.drop === drop;
    };
    return {
      names: Reflect.ownKeys(holder.isf),
      frozen: Object.isFrozen(holder.isf),
      kept: [
        attempt(() => Object.assign(holder.isf, { call: () => 'mine' })),
        attempt(() => Object.assign(holder.isf, { drop: () => 'mine' })),
        attempt(() => Object.assign(holder, { isf: { call: () => 'mine' } })),
        attempt(() => Reflect.deleteProperty(holder, 'isf')),
        attempt(() => Reflect.defineProperty(holder, 'isf', { value: {} })),
      ],
    };
  });
  expect(surface).toEqual({ names: ['drop', 'call'], frozen: true, kept: [true, true, true, true, true] });
});

test('a name that is not in the contract is refused before it leaves the page', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const { isf } = window as unknown as { isf: { call(channel: string, input: unknown): Promise<{ error?: { code: string } }> } };
    const names = ['', 'settings:get', 'ELECTRON_BROWSER_REQUIRE', '__proto__', 'constructor', 'app:start ', 'file-check:drop'];
    return Promise.all(names.map(async (name) => (await isf.call(name, {})).error?.code));
  });
  expect(codes).toEqual(Array(7).fill('not-found'));
});

test('a call of the wrong form gets a result that says so', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const { isf } = window as unknown as { isf: { call(channel: string, input: unknown): Promise<{ error?: { code: string } }> } };
    const inputs = [undefined, null, 7, { colorScheme: 'pink' }, { colorScheme: 'x'.repeat(2_000) }];
    return Promise.all(inputs.map(async (input) => (await isf.call('settings:set', input)).error?.code));
  });
  expect(codes).toEqual(['invalid-input', 'invalid-input', 'invalid-input', 'invalid-input', 'too-large']);
});

test('Electron security 7: every answer of the protocol carries the policy, without unsafe sources', async ({ page }) => {
  const headers = await page.evaluate(async () => Object.fromEntries((await fetch('app://isf/')).headers));
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(headers['content-security-policy']).not.toMatch(/unsafe-|\*|https?:|blob:/);
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
});

test.describe('what the policy stops', () => {
  test.use({
    expectedMessages: ['Content Security Policy', 'Refused to', 'TrustedScript', 'TrustedHTML', 'ERR_', 'violates', 'Not allowed to load'],
  });

  test('text is never run as code', async ({ page }) => {
    const outcome = await page.evaluate(
      () =>
        // From a timer, because the debugger through which this test speaks may itself evaluate text.
        new Promise<Record<string, string>>((done) =>
          setTimeout(() => {
            const found: Record<string, string> = {};
            const attempt = (name: string, run: () => unknown): void => {
              try {
                run();
                found[name] = 'ran';
              } catch (error) {
                found[name] = (error as Error).name;
              }
            };
            // biome-ignore lint/security/noGlobalEval: that it cannot be used is what is tested.
            attempt('eval', () => globalThis.eval('1 + 1'));
            attempt('Function', () => new Function('return 1')());
            attempt('inline script', () => {
              const script = document.createElement('script');
              script.textContent = 'window.inlineRan = true';
              document.body.append(script);
            });
            attempt('inline handler', () => {
              const button = document.createElement('button');
              button.setAttribute('onclick', 'window.handlerRan = true');
              document.body.append(button);
              button.click();
              button.remove();
            });
            found.flags = String('inlineRan' in window || 'handlerRan' in window);
            done(found);
          }),
        ),
    );
    expect(outcome.eval).toMatch(/Error/);
    expect(outcome.Function).toMatch(/Error/);
    expect(outcome.flags).toBe('false');
  });

  test('Electron security 1: nothing is fetched, embedded or sent anywhere', async ({ page, refused }) => {
    const outcome = await page.evaluate(async () => {
      const load = (element: HTMLElement, source: string): Promise<string> =>
        new Promise((done) => {
          element.addEventListener('load', () => done('loaded'));
          element.addEventListener('error', () => done('refused'));
          element.setAttribute('src', source);
          document.body.append(element);
          setTimeout(() => done('silent'), 500);
        });
      const fetched = async (address: string): Promise<string> =>
        fetch(address).then(
          () => 'fetched',
          () => 'refused',
        );
      const frame = document.createElement('iframe');
      await load(frame, 'https://example.com/');
      const readable = ((): boolean => {
        try {
          return frame.contentDocument !== null && frame.contentDocument.body.childElementCount > 0;
        } catch {
          return false;
        }
      })();
      return {
        http: await fetched('http://127.0.0.1:9/'),
        https: await fetched('https://example.com/'),
        file: await fetched('file:///etc/hostname'),
        otherHost: await fetched('app://other/index.html'),
        image: await load(new Image(), 'https://example.com/a.png'),
        fileImage: await load(new Image(), 'file:///a.png'),
        beacon: navigator.sendBeacon('https://example.com/', 'x') ? 'queued' : 'refused',
        socket: await new Promise((done) => {
          try {
            new WebSocket('wss://example.com/').addEventListener('error', () => done('refused'));
          } catch {
            done('refused');
          }
        }),
        frame: readable,
      };
    });
    expect(outcome).toMatchObject({
      http: 'refused',
      https: 'refused',
      file: 'refused',
      otherHost: 'refused',
      image: 'refused',
      fileImage: 'refused',
      socket: 'refused',
      frame: false,
    });
    // The policy of the page stops all of these, so the filter behind it has nothing left to refuse.
    expect((await refused()).requests.filter((url) => /^(https?|wss?):/.test(url))).toEqual([]);
  });
});

test.describe('addresses that are not in the table', () => {
  test.use({ expectedMessages: ['404'] });

  test('are not found', async ({ page }) => {
    const statuses = await page.evaluate(async () => {
      const addresses = [
        '/nothing.js',
        '/assets/',
        '/../package.json',
        '/%2e%2e/main/index.js',
        '/assets/..%2f..%2fmain%2findex.js',
        '/..%5cmain%5cindex.js',
        '/%00index.html',
        '/INDEX.HTML',
        '//index.html',
        '/index.html/',
        '/etc/passwd',
        '/C:/Windows/win.ini',
      ];
      const found = await Promise.all(addresses.map(async (address) => [address, (await fetch(`app://isf${address}`)).status] as const));
      return found.filter(([, status]) => status !== 404);
    });
    expect(statuses).toEqual([]);
  });
});
