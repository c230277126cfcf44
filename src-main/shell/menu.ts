/** The menu, in Norwegian and short. */
import { app, type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Memory } from '../services/settings';
import { stepZoom } from './main-window';

export interface MenuDeps {
  readonly window: BrowserWindow;
  readonly memory: Memory;
  readonly devTools: boolean;
}

/** Puts the menu on the app. After the window is shown: a menu costs time, and nobody needs it before that. */
export function installMenu(deps: MenuDeps): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(deps)));
}

function menuTemplate({ window, memory, devTools }: MenuDeps): MenuItemConstructorOptions[] {
  const zoom = (direction: 1 | -1 | 0) => () => stepZoom(window.webContents, memory, direction);
  return [
    {
      label: '&Fil',
      submenu: [
        pageKey(window, { label: '&Ny vurdering', accelerator: 'CommandOrControl+N', key: 'N', modifiers: ['control'] }),
        { type: 'separator' },
        { role: 'quit', label: '&Avslutt' },
      ],
    },
    {
      label: '&Rediger',
      submenu: [
        edit('undo', '&Angre'),
        edit('redo', '&Gjør om'),
        { type: 'separator' },
        edit('cut', '&Klipp ut'),
        edit('copy', 'K&opier'),
        edit('paste', '&Lim inn'),
        edit('selectAll', '&Merk alt'),
      ],
    },
    {
      label: '&Vis',
      submenu: [
        { label: 'Zoom &inn', accelerator: 'CommandOrControl+Plus', click: zoom(1) },
        // The same key without Shift, as on keyboards where plus stands above another sign.
        { label: 'Zoom inn', accelerator: 'CommandOrControl+=', click: zoom(1), visible: false, acceleratorWorksWhenHidden: true },
        { label: 'Zoom &ut', accelerator: 'CommandOrControl+-', click: zoom(-1) },
        { label: '&100 %', accelerator: 'CommandOrControl+0', click: zoom(0) },
        { type: 'separator' },
        { role: 'togglefullscreen', label: '&Fullskjerm' },
        ...(devTools ? [{ role: 'toggleDevTools', label: 'Utviklerverktøy' } as const] : []),
      ],
    },
    {
      label: '&Hjelp',
      submenu: [
        pageKey(window, { label: '&Hurtigtaster', accelerator: 'F1', key: 'F1', modifiers: [] }),
        { label: '&Om ISF Kodestøtte', click: () => showAbout(window) },
      ],
    },
  ];
}

/** The page answers these keys by itself, and some of them mean more there (undo an answer). So they are only shown here. */
function edit(role: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll', label: string): MenuItemConstructorOptions {
  return { role, label, registerAccelerator: false };
}

interface PageKey {
  readonly label: string;
  readonly accelerator: string;
  readonly key: string;
  readonly modifiers: Array<'control'>;
}

/**
 * An item for something that the page does. The key is only shown here and not taken, so the page hears it once; a click
 * gives the page the same key.
 */
function pageKey(window: BrowserWindow, { label, accelerator, key, modifiers }: PageKey): MenuItemConstructorOptions {
  return {
    label,
    accelerator,
    registerAccelerator: false,
    click: (_item, _window, event) => {
      if (event.triggeredByAccelerator) return;
      window.webContents.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers });
      window.webContents.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers });
    },
  };
}

function showAbout(window: BrowserWindow): void {
  void dialog.showMessageBox(window, {
    type: 'info',
    title: 'Om ISF Kodestøtte',
    message: `ISF Kodestøtte ${app.getVersion()}`,
    detail: `Appen arbeider uten nett og sender ingenting ut av maskinen.\nElectron ${process.versions.electron}`,
    buttons: ['Lukk'],
  });
}
