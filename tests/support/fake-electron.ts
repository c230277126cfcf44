/**
 * Stands in for Electron in the contract tests: it does nothing but remember what it was told, so that the options with which
 * the shell is closed can be compared word for word.
 */
import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/** A session that remembers its handlers. */
export class FakeSession extends EventEmitter {
  readonly webRequest = { onBeforeRequest: vi.fn() };
  readonly setPermissionRequestHandler = vi.fn();
  readonly setPermissionCheckHandler = vi.fn();
  readonly setDevicePermissionHandler = vi.fn();
  readonly setSpellCheckerEnabled = vi.fn();
  readonly setSpellCheckerLanguages = vi.fn();
}

/** Web contents that remember what opens windows in them. */
export class FakeContents extends EventEmitter {
  readonly id = 1;
  readonly setWindowOpenHandler = vi.fn();
  readonly sendInputEvent = vi.fn();
  readonly reload = vi.fn();
  zoom = 1;
  getZoomFactor(): number {
    return this.zoom;
  }
  setZoomFactor(factor: number): void {
    this.zoom = factor;
  }
}

/** A window that remembers the options it was made with. */
export class FakeWindow extends EventEmitter {
  static readonly made: FakeWindow[] = [];
  readonly webContents = new FakeContents();
  readonly loadURL = vi.fn(async () => {});
  readonly show = vi.fn();
  readonly maximize = vi.fn();
  readonly setBackgroundColor = vi.fn();
  constructor(readonly options: Record<string, unknown>) {
    super();
    FakeWindow.made.push(this);
  }
  getNormalBounds() {
    return { x: 1, y: 2, width: 1300, height: 800 };
  }
  isMaximized(): boolean {
    return true;
  }
}

const AREA = { x: 0, y: 0, width: 1920, height: 1040 };

/** The module `electron`, as the shell imports it. */
export function fakeElectron() {
  return {
    app: Object.assign(new EventEmitter(), { isPackaged: true, getVersion: () => '0.0.0' }),
    BrowserWindow: FakeWindow,
    dialog: { showMessageBox: vi.fn(), showMessageBoxSync: vi.fn() },
    ipcMain: { handle: vi.fn() },
    Menu: { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: vi.fn() },
    nativeTheme: Object.assign(new EventEmitter(), { shouldUseDarkColors: false, themeSource: 'system' }),
    protocol: { registerSchemesAsPrivileged: vi.fn() },
    screen: { getPrimaryDisplay: () => ({ id: 1, workArea: AREA }), getAllDisplays: () => [{ id: 1, workArea: AREA }] },
  };
}
