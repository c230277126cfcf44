/** What a page of ours may ask of the browser: its own files, and nothing else. */
import { app, type Session, type WebContents } from 'electron';
import { APP_ORIGIN } from '../ipc/sender-policy';
import type { Log } from './log-file';

/** What the policy has refused since the start, for the log and the tests. */
export interface Refusals {
  readonly requests: string[];
  readonly permissions: string[];
  readonly navigations: string[];
}

/** So that a page that asks without end cannot fill the memory. */
const REMEMBERED = 500;

/** A fresh, empty list of refusals. */
export function noRefusals(): Refusals {
  return { requests: [], permissions: [], navigations: [] };
}

/**
 * The one thing that the page may ask the browser for: that its database is not cleared when the disk gets full. Electron's list of
 * permissions leaves it out, though it is asked under this name.
 */
const STORAGE_FOR_GOOD = 'persistent-storage';

/** Closes the session: no network, no permissions but one, no devices, no spell checker (which would fetch word lists from the net). */
export function closeSession(session: Session, refusals: Refusals, log: Log): void {
  const ownSchemes = app.isPackaged ? ['app:'] : ['app:', 'devtools:'];
  session.webRequest.onBeforeRequest((details, answer) => {
    const allowed = ownSchemes.some((scheme) => details.url.startsWith(scheme));
    if (!allowed) countRequest(details.url, refusals, log);
    answer({ cancel: !allowed });
  });

  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl, isMainFrame }) => {
    if (isGranted(permission, requestingUrl, isMainFrame)) return answer(true);
    refuse(refusals.permissions, permission, () => log(`permission: refused ${permission}`));
    answer(false);
  });
  session.setPermissionCheckHandler((_contents, permission, origin, { isMainFrame }) => isGranted(permission, origin, isMainFrame));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  // A page of ours never starts a download; files are written by main, after a dialog.
  session.on('will-download', (event) => event.preventDefault());
}

/** Counts a request that was refused, and logs its scheme; the address itself may say what the coder was doing. */
export function countRequest(url: string, refusals: Refusals, log: Log): void {
  refuse(refusals.requests, url, () => log(`network: refused a ${schemeOf(url)} request`));
}

/** Keeps every web contents that will ever exist on its page, without new windows or embedded pages. */
export function guardAllContents(refusals: Refusals, log: Log): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, refusals, log));
}

function guardContents(contents: WebContents, refusals: Refusals, log: Log): void {
  const deny = (url: string): void => refuse(refusals.navigations, url, () => log(`navigation: refused to ${schemeOf(url)}`));

  // Asked first, for the main frame too, and so the one that counts; the next is asked only where this one let through.
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isReload(event.url)) return;
    event.preventDefault();
    deny(event.url);
  });
  contents.on('will-navigate', (event) => {
    if (!isReload(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
    deny(event.url);
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    deny('webview:');
  });
  contents.setWindowOpenHandler(({ url }) => {
    deny(url);
    return { action: 'deny' };
  });
}

/** The page may load itself again (the error screen offers that), and go nowhere else. */
function isReload(url: string): boolean {
  return url.replace(/#.*$/s, '') === `${APP_ORIGIN}/`;
}

/** Electron names the one who asks by an origin or by an address; both begin alike. */
function isGranted(permission: string, asking: string, isMainFrame: boolean): boolean {
  return permission === STORAGE_FOR_GOOD && isMainFrame && (asking === APP_ORIGIN || asking.startsWith(`${APP_ORIGIN}/`));
}

function refuse(list: string[], what: string, tell: () => void): void {
  if (list.length < REMEMBERED) list.push(what.slice(0, 200));
  // The log gets the first ones of each kind; a loop in a page must not fill the disk.
  if (list.length <= 20) tell();
}

function schemeOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0] ?? 'unknown';
}
