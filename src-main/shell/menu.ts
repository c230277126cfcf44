/** The menu, in Norwegian and short. */
import { app, type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron';
import { type CommandId, commandOf, SECTION_ROWS } from '../contract/commands';
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
  const page = (id: CommandId, mnemonic: string): MenuItemConstructorOptions => commandItem(window, id, mnemonic);
  const line = { type: 'separator' } as const;
  return [
    {
      label: '&Fil',
      submenu: [
        page('new-assessment', 'v'),
        page('new-note', 'N'),
        page('scope', 'B'),
        line,
        page('print', 'S'),
        line,
        { role: 'quit', label: '&Avslutt' },
      ],
    },
    {
      label: '&Rediger',
      submenu: [
        edit('undo', '&Angre'),
        edit('redo', '&Gjør om'),
        line,
        edit('cut', '&Klipp ut'),
        edit('copy', 'K&opier'),
        edit('paste', '&Lim inn'),
        edit('selectAll', '&Merk alt'),
        line,
        page('search', 'S'),
      ],
    },
    {
      label: '&Vis',
      submenu: [
        ...SECTION_ROWS.map(({ key, label }) => pageItem(window, { label, keys: `Alt+${key}` })),
        line,
        page('scheme', 'B'),
        line,
        { label: 'Zoom &inn', accelerator: 'CommandOrControl+Plus', click: zoom(1) },
        { label: 'Zoom &ut', accelerator: 'CommandOrControl+-', click: zoom(-1) },
        { label: '&100 %', accelerator: 'CommandOrControl+0', click: zoom(0) },
        // The same key without Shift, as on keyboards where plus stands above another sign, and the keys beside the letters.
        hidden('Zoom inn', '=', zoom(1)),
        hidden('Zoom inn', 'numadd', zoom(1)),
        hidden('Zoom ut', 'numsub', zoom(-1)),
        hidden('100 %', 'num0', zoom(0)),
        line,
        { role: 'togglefullscreen', label: '&Fullskjerm' },
        ...(devTools ? [{ role: 'toggleDevTools', label: 'Utviklerverktøy' } as const] : []),
      ],
    },
    {
      label: '&Hjelp',
      submenu: [page('guide', 'B'), page('keys', 'H'), { label: '&Om ISF Kodestøtte', click: () => showAbout(window) }],
    },
  ];
}

/** One more key for what the menu shows already. */
function hidden(label: string, key: string, click: () => void): MenuItemConstructorOptions {
  return { label, accelerator: `CommandOrControl+${key}`, click, visible: false, acceleratorWorksWhenHidden: true };
}

/** The page answers these keys by itself, and some of them mean more there (undo an answer). So they are only shown here. */
function edit(role: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll', label: string): MenuItemConstructorOptions {
  return { role, label, registerAccelerator: false };
}

/** An item for a command of the page, with its name and keys from the one table of commands. */
function commandItem(window: BrowserWindow, id: CommandId, mnemonic: string): MenuItemConstructorOptions {
  const { label, keys, asks } = commandOf(id);
  return pageItem(window, { label: `${label.replace(mnemonic, `&${mnemonic}`)}${asks === true ? ' …' : ''}`, keys });
}

interface PageItem {
  readonly label: string;
  /** «Ctrl+K», «Alt+2», «F1». */
  readonly keys: string | undefined;
}

/**
 * An item for something that the page does when it hears the keys. They are only shown here and not taken, so the page hears them
 * once; a click gives the page the same keys.
 */
function pageItem(window: BrowserWindow, { label, keys = '' }: PageItem): MenuItemConstructorOptions {
  const keyCode = keys.split('+').at(-1) ?? '';
  const modifiers = [
    ...(keys.startsWith('Ctrl+') ? ['control' as const] : []),
    ...(keys.startsWith('Alt+') ? ['alt' as const] : []),
    ...(keys.includes('Shift+') ? ['shift' as const] : []),
  ];
  return {
    label,
    accelerator: keys.replace('Ctrl', 'CommandOrControl'),
    registerAccelerator: false,
    click: (_item, _window, event) => {
      if (event.triggeredByAccelerator) return;
      window.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
      window.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
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
