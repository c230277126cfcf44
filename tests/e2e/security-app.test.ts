/** What the app refuses behind the page's back, tried out in the real processes. The numbers are those of Electron's checklist: docs/security.md. */
import { expect, test } from '../support/app';

test.describe('the network', () => {
  // The bare windows of these tests have no policy of their own, which Electron remarks on.
  test.use({ expectsRefusals: true, expectedMessages: ['Electron Security Warning'] });

  test('is closed for whatever gets past the policy of the page, and each attempt is counted', async ({ app, page, refused }) => {
    await expect(page).toHaveTitle('ISF Kodestøtte');
    const addresses = ['http://127.0.0.1:9/', 'https://example.com/', 'file:///etc/hostname', 'ftp://example.com/'];
    const outcomes = await app.evaluate(async ({ BrowserWindow, session }, list) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      const found: string[] = [];
      for (const address of list)
        found.push(
          await window.loadURL(address).then(
            () => 'loaded',
            () => 'refused',
          ),
        );
      window.destroy();
      found.push(
        await session.defaultSession.fetch('https://example.com/').then(
          () => 'fetched',
          () => 'refused',
        ),
      );
      return found;
    }, addresses);
    expect(outcomes).toEqual(Array(5).fill('refused'));
    const { requests } = await refused();
    expect(requests).toEqual(expect.arrayContaining(['http://127.0.0.1:9/', 'https://example.com/', 'file:///etc/hostname']));
  });

  test('another host of our own scheme has no files', async ({ app, page }) => {
    await expect(page).toHaveTitle('ISF Kodestøtte');
    const statuses = await app.evaluate(async ({ session }) => {
      const addresses = ['app://other/index.html', 'app://isf.example/', 'app://isf/%2e%2e%2fmain/index.js'];
      return Promise.all(addresses.map(async (address) => (await session.defaultSession.fetch(address)).status));
    });
    expect(statuses).toEqual([404, 404, 404]);
  });
});

test.describe('leaving the page', () => {
  test.use({ expectsRefusals: true, expectedMessages: ['Content Security Policy', 'Refused to', 'violates', 'ERR_', 'Not allowed'] });

  test('Electron security 13: is refused, in every way', async ({ page, refused }) => {
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/link';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.removeAttribute('target');
      link.click();
    });
    await expect.poll(async () => (await refused()).navigations).toContain('https://example.com/link');
    await page.evaluate(() => {
      window.location.href = 'app://isf/index.html?other';
    });
    await expect.poll(async () => (await refused()).navigations).toContain('app://isf/index.html?other');
    expect(page.url()).toBe('app://isf/');
  });

  test('Electron security 14: opens no window', async ({ app, page, refused }) => {
    const opened = await page.evaluate(() => {
      const windows = ['https://example.com/', 'app://isf/', 'about:blank', ''].map((url) => window.open(url));
      const link = document.createElement('a');
      Object.assign(link, { href: 'https://example.com/blank', target: '_blank' });
      document.body.append(link);
      link.click();
      return windows.filter((one) => one !== null).length;
    });
    expect(opened).toBe(0);
    await expect.poll(async () => (await refused()).navigations).toContain('https://example.com/blank');
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });

  test('Electron security 12: no webview is attached, whatever its options', async ({ app, page }) => {
    await page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.com/');
      document.body.append(view);
    });
    expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getType()))).toEqual([
      'window',
    ]);
  });
});

test.describe('files', () => {
  test.use({ expectsRefusals: true, expectedMessages: ['Electron Security Warning', 'ERR_', 'Not allowed'] });

  test('Electron security 18: nothing is read by file:, and the page has an origin of its own', async ({ app, page, refused }) => {
    expect(new URL(page.url()).protocol).toBe('app:');
    const outcomes = await app.evaluate(async ({ BrowserWindow, session }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
      const loaded = await window.loadURL('file:///etc/hostname').then(
        () => 'loaded',
        () => 'refused',
      );
      window.destroy();
      const fetched = await session.defaultSession.fetch('file:///etc/passwd').then(
        (response) => (response.ok ? 'fetched' : 'refused'),
        () => 'refused',
      );
      return [loaded, fetched];
    });
    expect(outcomes).toEqual(['refused', 'refused']);
    expect((await refused()).requests).toContain('file:///etc/hostname');
  });
});

test.describe('permissions', () => {
  test.use({ expectsRefusals: true });

  test('Electron security 5: are all denied', async ({ page }) => {
    const outcome = await page.evaluate(async () => {
      const refusal = async (ask: () => Promise<unknown>): Promise<string> =>
        ask().then(
          (value) => String(value),
          () => 'denied',
        );
      return {
        geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
        notifications: await Notification.requestPermission(),
        camera: await refusal(() => navigator.mediaDevices.getUserMedia({ video: true })),
        clipboard: await refusal(() => navigator.clipboard.readText()),
        location: await refusal(() => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))),
      };
    });
    expect(outcome).toEqual({ geolocation: 'denied', notifications: 'denied', camera: 'denied', clipboard: 'denied', location: 'denied' });
  });
});

test('the spell checker is off', async ({ app, page }) => {
  await expect(page).toHaveTitle('ISF Kodestøtte');
  expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false);
});

test.describe('calls to main', () => {
  test.use({ expectsRefusals: true, expectedMessages: ['Electron Security Warning'] });

  test('Electron security 17: are refused from any window, origin or frame but the page of the app', async ({ app, page }) => {
    await expect(page).toHaveTitle('ISF Kodestøtte');
    const codes = await app.evaluate(async ({ app, BrowserWindow }) => {
      const [own] = BrowserWindow.getAllWindows();
      const preload = `${app.getAppPath()}/out/preload/preload.cjs`;
      const ask = "isf.call('app:start', {}).then((result) => result.ok ? 'ok' : result.error.code)";
      const foreign = new BrowserWindow({ show: false, webPreferences: { sandbox: true, preload } });
      await foreign.loadURL('app://isf/');
      const fromForeignWindow = await foreign.webContents.executeJavaScript(ask);
      foreign.destroy();
      const fromOwn = await own?.webContents.executeJavaScript(ask);
      await own?.loadURL('about:blank');
      const fromOtherOrigin = await own?.webContents.executeJavaScript(ask);
      return { fromOwn, fromForeignWindow, fromOtherOrigin };
    });
    expect(codes).toEqual({ fromOwn: 'ok', fromForeignWindow: 'unknown-sender', fromOtherOrigin: 'unknown-sender' });
  });

  test('an embedded frame has no bridge at all', async ({ page }) => {
    const bridge = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      return typeof (frame.contentWindow as unknown as { isf?: unknown }).isf;
    });
    expect(bridge).toBe('undefined');
  });
});
