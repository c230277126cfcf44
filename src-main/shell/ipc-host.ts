/** Connects the router to Electron: which windows are ours, and what a sender looks like. */
import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { connectRoutes, type RouterDeps } from '../ipc/router';
import { isTrustedSender, type Sender } from '../ipc/sender-policy';

/** Opens the calls of the contract. The returned function lets a window of ours make them. */
export function openCalls(deps: Omit<RouterDeps, 'isTrusted'>): (window: BrowserWindow) => void {
  const own = new Set<number>();
  connectRoutes(
    { handle: (channel, listener) => ipcMain.handle(channel, (event, ...args: unknown[]) => listener(senderOf(event), args)) },
    { ...deps, isTrusted: (sender) => isTrustedSender(sender, own) },
  );
  return (window) => {
    const { id } = window.webContents;
    own.add(id);
    window.once('closed', () => own.delete(id));
  };
}

function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): Sender {
  return {
    contentsId: sender.id,
    // A frame that has navigated or been removed since is null, and then nobody can say who called.
    frame: senderFrame === null ? null : { origin: senderFrame.origin, isMainFrame: senderFrame.parent === null },
  };
}
