/** A lost page, an error in main, and the calls for such times: over a stand-in for Electron. */
import { EventEmitter } from 'node:events';
import { app, type BrowserWindow, dialog } from 'electron';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTroubleHandlers, type TroubleDeps } from '../../src-main/ipc/trouble-handlers';
import { watchMainErrors } from '../../src-main/shell/main-errors';
import { recoverFromCrash } from '../../src-main/shell/page-crash';
import { askWhenHung } from '../../src-main/shell/page-hang';
import { identityNumber } from '../support/identity-numbers';
import { seeded } from '../support/random';

vi.mock('electron', () => ({
  app: Object.assign(new EventEmitter(), { exit: vi.fn(), quit: vi.fn(), relaunch: vi.fn() }),
  dialog: { showMessageBox: vi.fn(), showMessageBoxSync: vi.fn(), showErrorBox: vi.fn() },
}));

let lines: string[];
const log = (line: string): void => void lines.push(line);
beforeEach(() => {
  lines = [];
  vi.clearAllMocks();
});

describe('a page whose process is lost', () => {
  const opened = () => {
    const webContents = Object.assign(new EventEmitter(), { reload: vi.fn() });
    const window = { webContents, loadURL: vi.fn(async () => {}), close: vi.fn() };
    recoverFromCrash(window as unknown as BrowserWindow, log);
    const lose = (reason = 'crashed'): void => void webContents.emit('render-process-gone', {}, { reason, exitCode: 5 });
    const goTo = (url: string): void => void webContents.emit('did-navigate', {}, url);
    return { window, lose, goTo };
  };

  test('comes back by itself once, and then as the safe screen', () => {
    const { window, lose } = opened();
    lose('clean-exit');
    expect(window.webContents.reload).not.toHaveBeenCalled();
    lose();
    expect(window.webContents.reload).toHaveBeenCalledOnce();
    lose('oom');
    expect(window.loadURL).toHaveBeenCalledExactlyOnceWith('app://isf/safe.html');
    expect(lines).toEqual(['page: gone (crashed, 5), fresh', 'page: gone (oom, 5), reloaded']);
  });

  test('comes to the safe screen again after the page was tried from there, also when that was never reached', () => {
    const { window, lose, goTo } = opened();
    lose();
    lose();
    goTo('app://isf/safe.html');
    goTo('app://isf/');
    lose();
    expect(window.loadURL.mock.calls.flat()).toEqual(['app://isf/safe.html', 'app://isf/safe.html']);
    expect(dialog.showMessageBoxSync).not.toHaveBeenCalled();
  });

  test.each([
    [0, 'the page'],
    [1, 'the end'],
  ])('is asked about by the system when the safe screen is lost as well: choice %d is %s', (choice) => {
    vi.mocked(dialog.showMessageBoxSync).mockReturnValue(choice);
    const { window, lose } = opened();
    for (let times = 0; times < 3; times += 1) lose();
    expect(dialog.showMessageBoxSync).toHaveBeenCalledOnce();
    expect(window.loadURL.mock.calls.flat()).toEqual(choice === 0 ? ['app://isf/safe.html', 'app://isf/'] : ['app://isf/safe.html']);
    expect(window.close).toHaveBeenCalledTimes(choice);
  });
});

describe('a page that does not answer', () => {
  const opened = () => {
    const contents = Object.assign(new EventEmitter(), { forcefullyCrashRenderer: vi.fn(), isDestroyed: () => false });
    askWhenHung({ webContents: contents } as unknown as BrowserWindow, log);
    return contents;
  };
  /** The dialog as Electron shows it: it stands until it is answered or its signal ends it, which counts as cancelled. */
  const standing = () => {
    let answer = (_response: number): void => {};
    vi.mocked(dialog.showMessageBox).mockImplementation(((_window: unknown, { signal }: { signal: AbortSignal }) => {
      return new Promise((resolve) => {
        answer = (response) => resolve({ response, checkboxChecked: false });
        signal.addEventListener('abort', () => answer(0));
      });
    }) as unknown as typeof dialog.showMessageBox);
    return (response: number) => answer(response);
  };

  test('is asked about once; waiting changes nothing, and the next time it is asked again', async () => {
    const answer = standing();
    const contents = opened();
    for (let times = 0; times < 3; times += 1) contents.emit('unresponsive');
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
    answer(0);
    await vi.waitFor(() => {
      contents.emit('unresponsive');
      expect(dialog.showMessageBox).toHaveBeenCalledTimes(2);
    });
    expect(contents.forcefullyCrashRenderer).not.toHaveBeenCalled();
  });

  test('is ended when the coder wants it loaded again', async () => {
    const answer = standing();
    const contents = opened();
    contents.emit('unresponsive');
    answer(1);
    await vi.waitFor(() => expect(contents.forcefullyCrashRenderer).toHaveBeenCalledOnce());
    expect(lines).toEqual(['page: does not answer', 'page: loaded again, as was asked']);
  });

  test.each(['responsive', 'render-process-gone'])('takes the question away with «%s»', async (event) => {
    standing();
    const contents = opened();
    contents.emit('unresponsive');
    contents.emit(event);
    await vi.waitFor(() => {
      contents.emit('unresponsive');
      expect(dialog.showMessageBox).toHaveBeenCalledTimes(2);
    });
    expect(contents.forcefullyCrashRenderer).not.toHaveBeenCalled();
  });
});

describe('an error in main', () => {
  const number = identityNumber(seeded(3), 'fnr');
  let listeners: Record<string, (error: unknown) => void>;
  beforeEach(() => {
    listeners = {};
    vi.spyOn(process, 'on').mockImplementation(((name: string, listener: (error: unknown) => void) => {
      listeners[name] = listener;
      return process;
    }) as typeof process.on);
  });
  afterEach(() => app.removeAllListeners());
  const watch = (window: object | undefined): void => {
    watchMainErrors({ log, window: () => window as BrowserWindow | undefined });
    if (window !== undefined) app.emit('browser-window-created');
  };

  test('is logged by kind and place, never by its words', () => {
    vi.mocked(dialog.showMessageBox).mockResolvedValue({ response: 1, checkboxChecked: false });
    watch({});
    listeners.uncaughtException?.(new TypeError(`Notat om ${number}\n    at hemmelig (x:1:1)`));
    listeners.unhandledRejection?.('hemmelig');
    expect(lines[0]).toMatch(/^main: uncaught TypeError\n\s+at .*trouble\.test\.ts:\d+:\d+/);
    expect(lines[1]).toBe('main: unhandled rejection (not an Error)');
    expect(lines.join()).not.toMatch(/Notat om|hemmelig/);
    expect(lines.join()).not.toContain(number);
  });

  test('is asked about once at a time; going on changes nothing', async () => {
    let answer: (given: { response: number; checkboxChecked: boolean }) => void = () => {};
    vi.mocked(dialog.showMessageBox).mockReturnValue(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    watch({});
    for (let times = 0; times < 5; times += 1) listeners.uncaughtException?.(new Error());
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
    expect(lines).toHaveLength(5);
    answer({ response: 1, checkboxChecked: false });
    await vi.waitFor(() => {
      listeners.uncaughtException?.(new Error());
      expect(dialog.showMessageBox).toHaveBeenCalledTimes(2);
    });
    expect(app.quit).not.toHaveBeenCalled();
  });

  test('the coder who starts anew lets the page finish first', async () => {
    vi.mocked(dialog.showMessageBox).mockResolvedValue({ response: 0, checkboxChecked: false });
    watch({});
    listeners.unhandledRejection?.(new Error());
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce());
    expect(app.relaunch).toHaveBeenCalledOnce();
    expect(app.exit).not.toHaveBeenCalled();
  });

  test('before there is a window ends the app and says so; after the last one is gone it is only logged', () => {
    watch(undefined);
    listeners.uncaughtException?.(new Error());
    expect(dialog.showErrorBox).toHaveBeenCalledOnce();
    expect(app.exit).toHaveBeenCalledExactlyOnceWith(1);
    app.emit('browser-window-created');
    listeners.uncaughtException?.(new Error());
    expect(app.exit).toHaveBeenCalledOnce();
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
  });
});

describe('the calls', () => {
  const handlersOver = (other: Partial<TroubleDeps> = {}) => {
    let made = 0;
    const deps: TroubleDeps = {
      report: async () => `rapport ${++made}`,
      saveReport: vi.fn(async () => 'rapport.txt'),
      openBackups: async () => undefined,
      quit: vi.fn(),
      ...other,
    };
    return { deps, handlers: createTroubleHandlers(async () => deps) };
  };

  test('save the report that was shown last, and nothing before one was', async () => {
    const { deps, handlers } = handlersOver();
    expect((await handlers['trouble:save-report']({})).ok).toBe(false);
    await handlers['trouble:report']({});
    expect(await handlers['trouble:report']({})).toEqual({ ok: true, value: { text: 'rapport 2' } });
    expect(await handlers['trouble:save-report']({})).toEqual({ ok: true, value: { saved: true, name: 'rapport.txt' } });
    expect(deps.saveReport).toHaveBeenCalledExactlyOnceWith('rapport 2');
  });

  test('say so when the coder cancelled, and when the disk refused', async () => {
    const cancelled = handlersOver({ saveReport: async () => undefined });
    await cancelled.handlers['trouble:report']({});
    expect(await cancelled.handlers['trouble:save-report']({})).toEqual({ ok: true, value: { saved: false } });
    const refused = handlersOver({ saveReport: () => Promise.reject(new Error('EACCES /home/kari')) });
    await refused.handlers['trouble:report']({});
    const result = await refused.handlers['trouble:save-report']({});
    expect(result).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect(JSON.stringify(result)).not.toContain('kari');
  });

  test('tell why the folder is not shown, and quit', async () => {
    const { deps, handlers } = handlersOver({ openBackups: async () => 'Systemet åpnet ikke mappen.' });
    expect(await handlers['trouble:open-backups']({})).toEqual({
      ok: false,
      error: { code: 'failed', message: 'Systemet åpnet ikke mappen.' },
    });
    expect(await handlers['trouble:quit']({})).toEqual({ ok: true, value: {} });
    expect(deps.quit).toHaveBeenCalledOnce();
  });
});
