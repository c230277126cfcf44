/** The window is held open until the page has finished, and the machine's events reach it: over a stand-in for Electron. */
import { EventEmitter } from 'node:events';
import { app, type BrowserWindow, powerMonitor } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type PageEvents, pageEvents } from '../../src-main/services/page-events';
import { followMachine, letPageFinish, PATIENCE_MS } from '../../src-main/shell/closing';

vi.mock('electron', () => ({ app: { quit: vi.fn() }, powerMonitor: new EventEmitter() }));

/** A window that closes when nothing prevents it. */
class Window extends EventEmitter {
  readonly webContents = new EventEmitter();
  closed = false;
  readonly close = vi.fn(() => {
    let prevented = false;
    this.emit('close', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (prevented) return;
    this.closed = true;
    this.emit('closed');
  });
  isDestroyed(): boolean {
    return this.closed;
  }
}

let window: Window;
let page: PageEvents;
beforeEach(() => {
  vi.useFakeTimers();
  window = new Window();
  page = pageEvents();
  letPageFinish(window as unknown as BrowserWindow, page);
  followMachine(window as unknown as BrowserWindow, page);
});
afterEach(() => {
  vi.useRealTimers();
  powerMonitor.removeAllListeners();
  vi.mocked(app.quit).mockClear();
});

test('a page that never asked for events holds nothing up', () => {
  window.close();
  expect(window.closed).toBe(true);
});

test('the page is told, and the window closes when it has finished', async () => {
  const next = page.next();
  window.close();
  expect(window.closed).toBe(false);
  expect(await next).toEqual({ ok: true, value: { event: 'closing' } });
  page.mayClose();
  expect(window.closed).toBe(true);
});

test('a page that is at work and not waiting is told at its next call', async () => {
  void page.next();
  page.tell('lock');
  window.close();
  expect(await page.next()).toEqual({ ok: true, value: { event: 'closing' } });
  expect(window.closed).toBe(false);
});

test('after two seconds the window closes in any case; more wishes meanwhile change nothing', () => {
  void page.next();
  window.close();
  vi.advanceTimersByTime(PATIENCE_MS - 1);
  window.close();
  window.close();
  expect(window.closed).toBe(false);
  vi.advanceTimersByTime(1);
  expect(window.closed).toBe(true);
});

test.each(['did-navigate', 'render-process-gone'])('a page that goes (%s) is not waited for', (event) => {
  void page.next();
  window.close();
  window.webContents.emit(event, {});
  expect(window.closed).toBe(true);
});

test('a page that says that it may close, without being asked, closes nothing', () => {
  void page.next();
  page.mayClose();
  expect(window.close).not.toHaveBeenCalled();
});

test.each(['lock-screen', 'suspend'])('%s of the machine reaches the page', async (event) => {
  const next = page.next();
  powerMonitor.emit(event);
  expect(await next).toEqual({ ok: true, value: { event: 'lock' } });
});

test('a shutdown is asked to wait while the page finishes, and the app quits', () => {
  const preventDefault = vi.fn();
  powerMonitor.emit('shutdown', { preventDefault });
  expect(preventDefault).not.toHaveBeenCalled();
  void page.next();
  powerMonitor.emit('shutdown', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(app.quit).toHaveBeenCalledTimes(2);
});

test('a session of Windows that ends is told to the page and held up by nothing', async () => {
  const preventDefault = vi.fn();
  const next = page.next();
  window.emit('query-session-end', { preventDefault });
  expect(await next).toEqual({ ok: true, value: { event: 'closing' } });
  expect(preventDefault).not.toHaveBeenCalled();
  expect(window.closed).toBe(false);
});

test('a closed window no longer listens to the machine', () => {
  window.close();
  expect(powerMonitor.eventNames()).toEqual([]);
});
