import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { findPageFile, listPageFiles, PAGE_HEADERS } from '../../src-main/shell/page-files';

const base = mkdtempSync(join(tmpdir(), 'isf-page-'));
const renderer = join(base, 'renderer');
mkdirSync(join(renderer, 'assets'), { recursive: true });
for (const name of ['index.html', 'assets/index-1.js', 'assets/index-1.css', 'assets/a.woff2', 'assets/notes.exe']) {
  writeFileSync(join(renderer, name), name);
}
writeFileSync(join(base, 'secret.js'), 'secret');
symlinkSync(join(base, 'secret.js'), join(renderer, 'link.js'));
const files = listPageFiles(renderer);
afterAll(() => rmSync(base, { recursive: true }));

test('the table holds the files of the page, and nothing else', () => {
  expect([...files.keys()].toSorted()).toEqual(['/', '/assets/a.woff2', '/assets/index-1.css', '/assets/index-1.js', '/index.html']);
});

test.each([
  ['app://isf/', 'text/html; charset=utf-8'],
  ['app://isf/#/somewhere', 'text/html; charset=utf-8'],
  ['app://isf/index.html?x=1', 'text/html; charset=utf-8'],
  ['app://isf/assets/index-1.js', 'text/javascript; charset=utf-8'],
  ['app://isf/assets/index-1.css', 'text/css; charset=utf-8'],
  ['app://isf/assets/a.woff2', 'font/woff2'],
])('%s is %s', (address, contentType) => {
  expect(findPageFile(files, address)?.contentType).toBe(contentType);
});

describe('hostile addresses', () => {
  test.each([
    'app://isf',
    'app://other/index.html',
    'app://isf.evil/index.html',
    'app://isf@evil/index.html',
    'app://user@isf/index.html',
    'app://isf:1/index.html',
    'file:///index.html',
    'https://isf/index.html',
    'app://isf/../secret.js',
    'app://isf/assets/../../secret.js',
    'app://isf/%2e%2e/secret.js',
    'app://isf/..%2fsecret.js',
    'app://isf/..\\secret.js',
    'app://isf/assets%2findex-1.js',
    'app://isf//index.html',
    'app://isf/index.html/',
    'app://isf/index.html%00.js',
    'app://isf/INDEX.HTML',
    'app://isf//server/share/x.js',
    'app://isf/C:/Windows/win.ini',
    'app://isf/link.js',
    'app://isf/assets',
    'app://isf/__proto__',
    'app://isf/constructor',
    `app://isf/${'a'.repeat(100_000)}`,
  ])('%# is not found', (address) => {
    expect(findPageFile(files, address)).toBeUndefined();
  });

  test('nothing that can be written as an address reaches a file outside the table', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '/',
      '\\',
      '%2f',
      '%5c',
      '%00',
      '\0',
      'assets',
      'index.html',
      'secret.js',
      '?',
      '#',
      ':',
      '//',
      'app:',
      'file:',
      'isf',
      '@',
      '~',
      'ø',
    );
    const address = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => `app://isf/${pieces.join('')}`),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `app://isf/${text}`),
      fc.webUrl(),
    );
    const allowed = new Set([...files.values()].map(({ path }) => path));
    fc.assert(
      fc.property(address, (text) => {
        const found = findPageFile(files, text);
        if (found === undefined) return;
        expect(allowed).toContain(found.path);
        // Found only when it is one of the listed names as it stands.
        expect([...files.keys()].map((key) => `app://isf${key}`)).toContain(text.replace(/[?#].*$/s, ''));
      }),
      { numRuns: 5_000 },
    );
  });
});

test('the headers are exactly those that were decided', () => {
  expect(PAGE_HEADERS).toEqual({
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  });
});
