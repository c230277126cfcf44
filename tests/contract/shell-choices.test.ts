/** The shell's choices that need no Electron: folders, start options, place of the window, zoom. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseFolders } from '../../src-main/shell/folders';
import { readStartOptions, resourcesFolder } from '../../src-main/shell/start-options';
import { MIN_SIZE, placeWindow } from '../../src-main/shell/window-place';
import { knownZoom, nextZoom } from '../../src-main/shell/zoom';

describe('folders', () => {
  const home = '/home/kari';
  const common = { env: {}, home, userDataDir: undefined };

  test('on Windows the settings may roam, the profile with the notes may not', () => {
    const folders = chooseFolders({ ...common, platform: 'win32', appData: '/roaming', env: { LOCALAPPDATA: '/local' } });
    expect(folders.settings).toBe(join('/roaming', 'isf-kodestotte'));
    expect(folders.session).toBe(join('/local', 'isf-kodestotte', 'session'));
  });

  test('on Linux the profile is data, not cache', () => {
    expect(chooseFolders({ ...common, platform: 'linux', appData: '/home/kari/.config' })).toEqual({
      settings: '/home/kari/.config/isf-kodestotte',
      session: '/home/kari/.local/share/isf-kodestotte/session',
      logs: '/home/kari/.local/share/isf-kodestotte/logs',
    });
  });

  test('on macOS all lies in one folder', () => {
    const { settings, session } = chooseFolders({ ...common, platform: 'darwin', appData: '/Library' });
    expect([settings, session]).toEqual(['/Library/isf-kodestotte', '/Library/isf-kodestotte/session']);
  });

  test.each(['win32', 'linux', 'darwin'] as const)('on %s a folder of its own takes everything', (platform) => {
    const folders = chooseFolders({ ...common, platform, appData: '/a', env: { LOCALAPPDATA: '/b' }, userDataDir: '/mine' });
    for (const folder of Object.values(folders)) expect(folder).toMatch(/^\/mine(\/|$)/);
  });
});

describe('start options', () => {
  test.each([
    [['--user-data-dir=/x'], '/x'],
    [['--user-data-dir', '/x'], '/x'],
    [['--user-data-dir=/x', '--user-data-dir=/y'], '/y'],
    [['--user-data-dir='], undefined],
    [['--user-data-dir', '--demo'], undefined],
    [['--user-data-dir-x=/x'], undefined],
    [[], undefined],
  ])('%j', (args, folder) => {
    expect(readStartOptions(args).userDataDir).toBe(folder);
  });

  test('switches of Chromium are left alone', () => {
    expect(readStartOptions(['--no-sandbox', '.', '--demo', '--demo-out=/p.png'])).toEqual({
      userDataDir: undefined,
      ruleBooks: undefined,
      demo: true,
      demoOut: '/p.png',
      testProbe: false,
      freeBytes: undefined,
      machineFolder: undefined,
    });
  });

  test('the rule books may be named by their own folder or the one above', () => {
    expect(resourcesFolder('/p/resources/rule-books')).toBe('/p/resources');
    expect(resourcesFolder('/p/resources')).toBe('/p/resources');
  });
});

describe('the place of the window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 };
  const second = { x: 1920, y: 0, width: 1280, height: 1024 };
  const last = { x: 100, y: 80, width: 1400, height: 900, maximized: false };

  test('is left to the system at the first start', () => {
    expect(placeWindow(undefined, [screen])).toEqual({ width: 1366, height: 768 });
  });

  test('fits a small screen', () => {
    expect(placeWindow(undefined, [{ ...screen, width: 1280, height: 720 }])).toEqual({ width: 1280, height: 720 });
  });

  test('is where it was', () => {
    expect(placeWindow(last, [screen])).toEqual({ x: 100, y: 80, width: 1400, height: 900 });
    expect(placeWindow({ ...last, x: 2000 }, [screen, second])).toMatchObject({ x: 2000, width: 1280 });
  });

  test('is let go when its screen is gone, but not its size', () => {
    expect(placeWindow({ ...last, x: 2000 }, [screen])).toEqual({ width: 1400, height: 900 });
  });

  test('never hides the title bar above the screen', () => {
    expect(placeWindow({ ...last, y: -300 }, [screen])).toMatchObject({ y: 0 });
  });

  test('always can be found with the mouse, and is never smaller than the page needs', () => {
    const number = fc.integer({ min: -5_000, max: 5_000 });
    const size = fc.integer({ min: 0, max: 9_000 });
    const saved = fc.record({ x: number, y: number, width: size, height: size, maximized: fc.boolean() });
    fc.assert(
      fc.property(saved, (place) => {
        const { x, y, width, height } = placeWindow(place, [screen, second]);
        expect(width).toBeGreaterThanOrEqual(MIN_SIZE.width);
        expect(height).toBeGreaterThanOrEqual(MIN_SIZE.height);
        if (x === undefined || y === undefined) return;
        const reachable = [screen, second].some(
          (area) => x < area.x + area.width && x + width > area.x && y >= area.y && y < area.y + area.height,
        );
        expect(reachable).toBe(true);
      }),
    );
  });
});

describe('zoom', () => {
  test('goes from ordinary to double in steps, and stops there', () => {
    const up = [1, 2, 3, 4, 5, 6].reduce<number[]>((steps) => [...steps, nextZoom(steps.at(-1) ?? 1, 1)], [1]);
    expect(up).toEqual([1, 1.1, 1.25, 1.5, 1.75, 2, 2]);
    expect(nextZoom(1, -1)).toBe(1);
    expect(nextZoom(2, -1)).toBe(1.75);
  });

  test.each([Number.NaN, -1, 0, 100, Number.POSITIVE_INFINITY])('%d becomes a step', (factor) => {
    expect([1, 2]).toContain(knownZoom(factor));
  });
});
