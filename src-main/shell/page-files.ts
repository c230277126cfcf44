/**
 * The files that the page may load: a fixed table from address to file, made once at start. An address is looked up in the
 * table and never joined to a path, so nothing that a page can write reaches a file outside it.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { APP_ORIGIN } from '../ipc/sender-policy';

export interface PageFile {
  readonly path: string;
  readonly contentType: string;
}

export type PageFiles = ReadonlyMap<string, PageFile>;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
};

/** Sent with every file of the page. The policy lets the page load its own files and nothing else, and run no text as code. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

/** Lists the folder of the built page. Kinds of files that the page has no use for are left out. */
export function listPageFiles(folder: string): PageFiles {
  const files = new Map<string, PageFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const contentType = CONTENT_TYPES[entry.name.slice(entry.name.lastIndexOf('.') + 1)];
    if (contentType === undefined) continue;
    const address = path.slice(folder.length).replaceAll('\\', '/');
    files.set(address, { path, contentType });
  }
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}

/** The file behind an address, or undefined when the address is not exactly one of ours. */
export function findPageFile(files: PageFiles, address: string): PageFile | undefined {
  const rest = address.startsWith(`${APP_ORIGIN}/`) ? address.slice(APP_ORIGIN.length) : undefined;
  if (rest === undefined) return undefined;
  return files.get(rest.replace(/[?#].*$/s, ''));
}
