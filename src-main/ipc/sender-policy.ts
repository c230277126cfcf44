/** Who may call main: the main frame of a window of ours, and only while it shows our own page. */

/** The one origin that the app's page has, for as long as the app lives: the saved notes hang on it. */
export const APP_ORIGIN = 'app://isf';

/** What is known about the sender of a call, without any type from Electron. */
export interface Sender {
  /** Id of the web contents that the call came from. */
  readonly contentsId: number;
  /** The frame that called; absent when it was gone before the call arrived. */
  readonly frame: { readonly origin: string; readonly isMainFrame: boolean } | null;
}

/** True when the sender is the main frame of one of `ownContents` and its origin is exactly the app's. */
export function isTrustedSender(sender: Sender, ownContents: ReadonlySet<number>): boolean {
  if (sender.frame === null) return false;
  return sender.frame.isMainFrame && sender.frame.origin === APP_ORIGIN && ownContents.has(sender.contentsId);
}
