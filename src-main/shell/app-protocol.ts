/** Serves the page at app://isf, and refuses file: addresses. */
import { readFile } from 'node:fs/promises';
import { type Protocol, protocol } from 'electron';
import { findPageFile, PAGE_HEADERS, type PageFiles } from './page-files';

/** Gives `app:` the rights of a web address. Must be called before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Answers every request for `app:` from the table of files, and every request for `file:` with a refusal. Schemes that have a
 * handler of their own never reach the request filter of the session, so what is refused here is counted from here.
 */
export function serveApp(target: Protocol, files: PageFiles, onFileRefused: (url: string) => void): void {
  target.handle('app', async (request) => {
    const file = request.method === 'GET' || request.method === 'HEAD' ? findPageFile(files, request.url) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers: PAGE_HEADERS });
    const body = await readFile(file.path);
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {
      headers: { ...PAGE_HEADERS, 'Content-Type': file.contentType, 'Content-Length': String(body.byteLength) },
    });
  });
  target.handle('file', (request) => {
    onFileRefused(request.url);
    return Response.error();
  });
}
