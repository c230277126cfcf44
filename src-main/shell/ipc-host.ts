/** Connects the calls of the contract to Electron: which window is ours, and what a sender looks like. */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { CHANNEL_NAMES, type ChannelName } from '../contract/channel-names';
import type { Result } from '../contract/result';
import { isTrustedSender, type Sender } from '../ipc/sender-policy';

/** Takes one call through the gate. */
export type Gate = (channel: ChannelName, sender: Sender, args: readonly unknown[]) => Promise<Result<unknown>>;

/** Opens the calls of the contract. One that comes before the gate is there waits for it; who sent it is read at once. */
export function openCalls(gate: Promise<Gate>): void {
  for (const channel of CHANNEL_NAMES) {
    ipcMain.handle(channel, async (event, ...args: unknown[]) => {
      const sender = senderOf(event);
      return (await gate)(channel, sender, args);
    });
  }
}

/** Whether a call came from the page in `window`, for as long as the window lives. */
export function trustOnly(window: BrowserWindow): (sender: Sender) => boolean {
  const own = new Set([window.webContents.id]);
  window.once('closed', () => own.clear());
  return (sender) => isTrustedSender(sender, own);
}

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): Sender {
  return {
    contentsId: sender.id,
    // A frame that has navigated or been removed since is null, and then nobody can say who called.
    frame: senderFrame === null ? null : { origin: senderFrame.origin, isMainFrame: senderFrame.parent === null },
  };
}
