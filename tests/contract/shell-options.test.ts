/** The options with which the window, the session and the scheme are closed, word for word. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, ipcMain, Menu, nativeTheme, type Protocol, protocol, type Session } from 'electron';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { CHANNEL_NAMES } from '../../src-main/contract/channel-names';
import { CHANNELS } from '../../src-main/contract/channels';
import { SECTION_ROWS } from '../../src-main/contract/commands';
import { ok } from '../../src-main/contract/result';
import { DEFAULT_SETTINGS } from '../../src-main/contract/settings';
import { openMemory } from '../../src-main/services/settings';
import { registerAppScheme, serveApp } from '../../src-main/shell/app-protocol';
import { type Gate, openCalls, trustOnly } from '../../src-main/shell/ipc-host';
import { openMainWindow } from '../../src-main/shell/main-window';
import { installMenu } from '../../src-main/shell/menu';
import { listPageFiles } from '../../src-main/shell/page-files';
import { closeSession, guardAllContents, noRefusals } from '../../src-main/shell/session-policy';
import { applyColorScheme } from '../../src-main/shell/theme';
import { FakeContents, FakeSession, FakeWindow } from '../support/fake-electron';

vi.mock('electron', async () => (await import('../support/fake-electron')).fakeElectron());

const folder = mkdtempSync(join(tmpdir(), 'isf-shell-'));
afterAll(() => rmSync(folder, { recursive: true }));
const log = (): void => {};

test('the scheme of the app gets exactly four rights', () => {
  registerAppScheme();
  expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledExactlyOnceWith([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
});

describe('the window', () => {
  const onShown = vi.fn();
  const open = () => {
    openMainWindow({ preload: '/p/preload.cjs', devTools: false, memory: openMemory(folder), log, onShown });
    return FakeWindow.made.at(-1) as FakeWindow;
  };

  test('is closed off from Node and from the net', () => {
    expect(open().options).toEqual({
      width: 1366,
      height: 768,
      minWidth: 1024,
      minHeight: 700,
      show: false,
      backgroundColor: '#ffffff',
      webPreferences: {
        preload: '/p/preload.cjs',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        navigateOnDragDrop: false,
        devTools: false,
        zoomFactor: 1,
      },
    });
  });

  test('loads the page of the app, and is shown when there is something to see', () => {
    const window = open();
    expect(window.loadURL).toHaveBeenCalledExactlyOnceWith('app://isf/');
    expect(window.show).not.toHaveBeenCalled();
    window.emit('ready-to-show');
    expect(window.show).toHaveBeenCalledOnce();
    expect(onShown).toHaveBeenCalledOnce();
  });

  test('is shown, once, even if it never gets a picture', () => {
    vi.useFakeTimers();
    onShown.mockClear();
    try {
      const [late, closed] = [open(), open()];
      closed.emit('closed');
      vi.advanceTimersByTime(2_999);
      expect(late.show).not.toHaveBeenCalled();
      vi.advanceTimersByTime(60_000);
      late.emit('ready-to-show');
      expect(late.show).toHaveBeenCalledOnce();
      expect(onShown).toHaveBeenCalledOnce();
      expect(closed.show).not.toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });

  test('remembers where it stood, and opens there the next time', () => {
    open().emit('close');
    const next = open();
    expect(next.options).toMatchObject({ x: 1, y: 2, width: 1300, height: 800 });
    expect(next.maximize).toHaveBeenCalledOnce();
  });

  test('zooms with the wheel in steps, and remembers', () => {
    const window = open();
    window.webContents.emit('zoom-changed', {}, 'in');
    expect(window.webContents.zoom).toBe(1.1);
    expect(open().options).toMatchObject({ webPreferences: { zoomFactor: 1.1 } });
    window.webContents.emit('zoom-changed', {}, 'out');
  });

  test('comes back by itself after a crash of its page, once', () => {
    const { webContents } = open();
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 });
    expect(webContents.reload).not.toHaveBeenCalled();
    webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    expect(webContents.reload).toHaveBeenCalledOnce();
  });

  test('follows the colour scheme', () => {
    const window = open();
    applyColorScheme({ ...DEFAULT_SETTINGS, colorScheme: 'dark' });
    expect(nativeTheme.themeSource).toBe('dark');
    Object.assign(nativeTheme, { shouldUseDarkColors: true });
    nativeTheme.emit('updated');
    expect(window.setBackgroundColor).toHaveBeenCalledWith('#14181f');
    Object.assign(nativeTheme, { shouldUseDarkColors: false });
  });
});

describe('the session', () => {
  const refusals = noRefusals();
  const session = new FakeSession();
  const lines: string[] = [];
  closeSession(session as unknown as Session, refusals, (line) => void lines.push(line));

  const request = (url: string): boolean => {
    const answer = vi.fn();
    session.webRequest.onBeforeRequest.mock.calls[0]?.[0]({ url }, answer);
    return !answer.mock.calls[0]?.[0].cancel;
  };

  test('lets through the app and nothing else', () => {
    expect(['app://isf/', 'app://isf/assets/a.js'].map(request)).toEqual([true, true]);
    const others = [
      'http://a/',
      'https://a/',
      'ws://a/',
      'wss://a/',
      'ftp://a/',
      'file:///etc/passwd',
      'data:text/html,x',
      'blob:app://isf/1',
      'devtools://devtools/x',
      'chrome://gpu',
      'about:blank',
      'application://x',
      '',
    ];
    expect(others.filter(request)).toEqual([]);
    expect(refusals.requests).toEqual(others);
  });

  test('logs what it refused without the address', () => {
    expect(lines).toContain('network: refused a https: request');
    expect(lines.join()).not.toContain('passwd');
  });

  test('does not fill the memory when a page asks without end', () => {
    for (let count = 0; count < 2_000; count += 1) request(`https://a/${'x'.repeat(10_000)}`);
    expect(refusals.requests.length).toBeLessThanOrEqual(500);
    expect(Math.max(...refusals.requests.map(({ length }) => length))).toBeLessThanOrEqual(200);
  });

  const OWN = 'app://isf/';
  /** Whether it is given: when it is asked for, and when it is looked up. */
  const given = (permission: string, asking: string, isMainFrame: boolean): unknown[] => {
    const answer = vi.fn();
    session.setPermissionRequestHandler.mock.calls[0]?.[0]({}, permission, answer, { requestingUrl: asking, isMainFrame });
    expect(answer).toHaveBeenCalledOnce();
    return [answer.mock.calls[0]?.[0], session.setPermissionCheckHandler.mock.calls[0]?.[0]({}, permission, asking, { isMainFrame })];
  };

  test('lets the page of the app keep its database for good, and nobody else', () => {
    expect(given('persistent-storage', OWN, true)).toEqual([true, true]);
    expect(given('persistent-storage', OWN, false)).toEqual([false, false]);
    for (const other of ['app://other/', 'app://isf.example/', 'https://isf/', 'file:///', 'about:blank', ''])
      expect(given('persistent-storage', other, true), other).toEqual([false, false]);
  });

  test('gives no other permission, whichever way it is asked', () => {
    const others = [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fullscreen',
      'openExternal',
      'hid',
      'storage-access',
      'anything',
    ];
    for (const permission of others) expect(given(permission, OWN, true), permission).toEqual([false, false]);
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({})).toBe(false);
  });

  test('has no spell checker and takes no downloads', () => {
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledExactlyOnceWith(false);
    expect(session.setSpellCheckerLanguages).toHaveBeenCalledExactlyOnceWith([]);
    const preventDefault = vi.fn();
    session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('every web contents', () => {
  const refusals = noRefusals();
  const contents = new FakeContents();
  guardAllContents(refusals, log);
  app.emit('web-contents-created', {}, contents);

  const stopped = (name: string, event: object): boolean => {
    const preventDefault = vi.fn();
    contents.emit(name, { ...event, preventDefault });
    return preventDefault.mock.calls.length > 0;
  };

  test.each(['https://a/', 'file:///x', 'app://other/', 'app://isf/assets/a.js', 'app://isf/?x', 'javascript:1', 'data:,x', ''])(
    'stays, when sent to «%s»',
    (url) => {
      expect(stopped('will-navigate', { url })).toBe(true);
      expect(stopped('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
      expect(stopped('will-redirect', { url })).toBe(true);
    },
  );

  test('may load its own page again', () => {
    expect(stopped('will-navigate', { url: 'app://isf/' })).toBe(false);
    expect(stopped('will-navigate', { url: 'app://isf/#part' })).toBe(false);
  });

  test('embeds nothing, not even our own page', () => {
    expect(stopped('will-frame-navigate', { url: 'app://isf/', isMainFrame: false })).toBe(true);
    expect(stopped('will-attach-webview', {})).toBe(true);
  });

  test('opens no window', () => {
    expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]({ url: 'app://isf/' })).toEqual({ action: 'deny' });
  });
});

describe('the app protocol', () => {
  const handlers = new Map<string, (request: Request) => Promise<Response> | Response>();
  const target = { handle: (scheme: string, handler: never) => void handlers.set(scheme, handler) };
  const refusedFiles: string[] = [];
  serveApp(target as unknown as Protocol, listPageFiles(folder), (url) => void refusedFiles.push(url));

  test('refuses files, and counts them', async () => {
    expect((await handlers.get('file')?.({ url: 'file:///x' } as Request))?.type).toBe('error');
    expect(refusedFiles).toEqual(['file:///x']);
  });

  test.each(['GET', 'POST', 'PUT', 'DELETE'])('answers %s for something unknown with 404, under the same policy', async (method) => {
    const response = await handlers.get('app')?.({ method, url: 'app://isf/nothing.js' } as Request);
    expect(response?.status).toBe(404);
    expect(response?.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/);
  });
});

describe('the calls', () => {
  const frame = { origin: 'app://isf', parent: null };
  const open = (gate: Promise<Gate>) => {
    vi.mocked(ipcMain.handle).mockClear();
    openCalls(gate);
    const opened = vi.mocked(ipcMain.handle).mock.calls;
    const listener = opened.find(([channel]) => channel === 'assess')?.[1];
    return {
      channels: opened.map(([channel]) => channel),
      call: (event: object, ...args: unknown[]) => listener?.(event as never, ...args),
    };
  };

  test('are those of the contract, and no others', () => {
    expect(open(new Promise(() => {})).channels).toEqual([...CHANNEL_NAMES]);
    expect(CHANNEL_NAMES.toSorted()).toEqual(Object.keys(CHANNELS).toSorted());
  });

  test('wait for a gate that is not there yet, and say who sent them as it was when they came', async () => {
    const gate = vi.fn<Gate>(async () => ok('answer'));
    let ready = (_gate: Gate): void => {};
    const { call } = open(
      new Promise((resolve) => {
        ready = resolve;
      }),
    );
    const event = { sender: { id: 7 }, senderFrame: frame as object | null };
    const answer = call(event, { facts: {} });
    event.senderFrame = null;
    ready(gate);
    expect(await answer).toEqual(ok('answer'));
    const sender = { contentsId: 7, frame: { origin: 'app://isf', isMainFrame: true } };
    expect(gate).toHaveBeenCalledExactlyOnceWith('assess', sender, [{ facts: {} }]);
  });

  test('of a frame that is gone name no frame', async () => {
    const gate = vi.fn<Gate>(async () => ok('answer'));
    await open(Promise.resolve(gate)).call({ sender: { id: 7 }, senderFrame: null }, 1);
    expect(gate).toHaveBeenCalledExactlyOnceWith('assess', { contentsId: 7, frame: null }, [1]);
  });

  test('are trusted from the window, and only while it lives', () => {
    const window = new FakeWindow({});
    const isTrusted = trustOnly(window as never);
    const from = (contentsId: number) => ({ contentsId, frame: { origin: 'app://isf', isMainFrame: true } });
    const own = window.webContents.id;
    expect([isTrusted(from(own)), isTrusted(from(own + 1))]).toEqual([true, false]);
    window.emit('closed');
    expect(isTrusted(from(own))).toBe(false);
  });
});

describe('the menu', () => {
  interface Item {
    readonly label?: string;
    readonly accelerator?: string;
    readonly registerAccelerator?: boolean;
    readonly submenu?: Item[];
    readonly click?: (item: unknown, window: unknown, event: object) => void;
  }
  const template = (devTools: boolean): Item[] => {
    const window = new FakeWindow({});
    installMenu({ window: window as never, memory: openMemory(folder), devTools });
    return vi.mocked(Menu.buildFromTemplate).mock.calls.at(-1)?.[0] as Item[];
  };
  beforeEach(() => vi.mocked(Menu.buildFromTemplate).mockClear());

  test('has a Norwegian name for each item', () => {
    const labels = template(false)
      .flatMap((menu) => [menu, ...(menu.submenu ?? [])])
      .flatMap(({ label }) => label ?? []);
    expect(labels.map((label) => label.replace('&', ''))).toEqual([
      ...['Fil', 'Ny vurdering', 'Nytt notat', 'Bytt regelbok eller kontaktdato …', 'Skriv ut vurderingen …', 'Avslutt'],
      ...['Rediger', 'Angre', 'Gjør om', 'Klipp ut', 'Kopier', 'Lim inn', 'Merk alt', 'Søk …'],
      ...['Vis', ...SECTION_ROWS.map(({ label }) => label), 'Bytt mellom lyst og mørkt'],
      ...['Zoom inn', 'Zoom ut', '100 %', 'Zoom inn', 'Zoom inn', 'Zoom ut', '100 %', 'Fullskjerm'],
      ...['Hjelp', 'Brukerveiledning', 'Hurtigtaster', 'Om ISF Kodestøtte'],
    ]);
  });

  test('takes only the keys of the zoom; the page hears the others itself, once', () => {
    const items = template(true).flatMap(({ submenu }) => submenu ?? []);
    const taken = items.filter(({ accelerator, registerAccelerator }) => accelerator !== undefined && registerAccelerator !== false);
    expect(taken.map(({ accelerator }) => accelerator)).toEqual([
      'CommandOrControl+Plus',
      'CommandOrControl+-',
      'CommandOrControl+0',
      'CommandOrControl+=',
      'CommandOrControl+numadd',
      'CommandOrControl+numsub',
      'CommandOrControl+num0',
    ]);
  });
});
