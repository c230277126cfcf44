/** Puts the frozen `window.isf` in place: the calls of the contract, and the one way for a file that was dropped on the window. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from './contract/bridge';
import { CHANNEL_NAMES, PRELOAD_ONLY } from './contract/channel-names';

const known: ReadonlySet<string> = new Set(CHANNEL_NAMES.filter((name) => !(PRELOAD_ONLY as readonly string[]).includes(name)));

const bridge: Bridge = {
  // A file that a script has made up has no path, and main refuses the empty one.
  drop: (file) => ipcRenderer.invoke('file-check:drop', { path: webUtils.getPathForFile(file) }),
  call: (channel, input) =>
    known.has(channel)
      ? ipcRenderer.invoke(channel, input)
      : Promise.resolve({ ok: false, error: { code: 'not-found', message: 'Appen kjenner ikke dette kallet.' } }),
};

contextBridge.exposeInMainWorld('isf', Object.freeze(bridge));
