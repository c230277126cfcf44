/** Puts the frozen `window.isf` in place: one function, and only for the calls of the contract. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from './contract/bridge';
import { CHANNEL_NAMES } from './contract/channel-names';

const known: ReadonlySet<string> = new Set(CHANNEL_NAMES);

const bridge: Bridge = {
  call: (channel, input) =>
    known.has(channel)
      ? ipcRenderer.invoke(channel, input)
      : Promise.resolve({ ok: false, error: { code: 'not-found', message: 'Appen kjenner ikke dette kallet.' } }),
};

contextBridge.exposeInMainWorld('isf', Object.freeze(bridge));
