/**
 * Electron's security checklist, all twenty points: those that can be read off the source, and that each has one named test. The
 * others are tried out in the real app: tests/e2e/security-*.test.ts. What each means here stands in docs/security.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fusesFor } from '../../src-main/dev/packaging/fuses';
import { PROJECT } from '../support/import-graph';

const POINTS = Array.from({ length: 20 }, (_, at) => at + 1);

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
const text = (path: string): string => readFileSync(path, 'utf8');

/** The source that ships, without its comments: each line with the file that it stands in. */
const shipped = [...filesUnder('src-main', /\.ts$/), ...filesUnder('src-renderer', /\.(tsx?|html)$/)]
  .filter((path) => !path.includes(join('src-main', 'dev')))
  .flatMap((path) =>
    text(path)
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .split('\n')
      .map((line) => `${path.slice(PROJECT.length + 1)}: ${line.replace(/(^|\s)\/\/.*$/, '')}`),
  );
/** The version of Electron that the project declares. */
const declared = (): string =>
  (JSON.parse(text(join(PROJECT, 'package.json'))) as { devDependencies: { electron: string } }).devDependencies.electron;
const lines = (pattern: RegExp): string[] => shipped.filter((line) => pattern.test(line));

test('the source has been read', () => {
  expect(shipped.length).toBeGreaterThan(10_000);
  expect(lines(/new BrowserWindow\(/).length).toBe(1);
});

describe('the preferences of the one window', () => {
  test('Electron security 8: insecure content is not allowed', () => {
    expect(lines(/allowRunningInsecureContent|allow-running-insecure-content/)).toEqual([]);
  });

  test('Electron security 9: no experimental features', () => {
    expect(lines(/experimentalFeatures|enable-experimental/)).toEqual([]);
  });

  test('Electron security 10: no features of Blink by name', () => {
    expect(lines(/enableBlinkFeatures|enable-blink-features/i)).toEqual([]);
  });

  test('all have the sandbox: the app enables it before it is ready, and nothing turns it off', () => {
    expect(lines(/enableSandbox\(\)/)).toEqual([
      expect.stringContaining("if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();"),
    ]);
    expect(lines(/sandbox: false|webSecurity: false|contextIsolation: false|nodeIntegration\w*: true/)).toEqual([]);
  });
});

test('Electron security 11: there is no webview, and nothing that would let one open windows', () => {
  expect(lines(/<webview|allowpopups|webviewTag: true/i)).toEqual([]);
  expect(lines(/webviewTag/)).toEqual([expect.stringContaining('webviewTag: false')]);
});

test('Electron security 15: nothing is handed to another program but the folder of the snapshots, which main knows by itself', () => {
  expect(lines(/openExternal|beginMoveItem|trashItem/)).toEqual([]);
  const users = lines(/\bshell\.\w+\(/);
  expect(users).toEqual([expect.stringMatching(/^src-main\/shell\/trouble\.ts: +const problem = await shell\.openPath\(folder\);$/)]);
});

test('Electron security 16: the Electron that is packaged is named to the last digit, and is one of its newest', () => {
  expect(declared()).toMatch(/^\d+\.\d+\.\d+$/);
  // Electron mends its three newest majors; docs/security.md says when this number is looked at again.
  expect(Number.parseInt(declared(), 10)).toBeGreaterThanOrEqual(45);
});

test('Electron security 19: every fuse of the release is set, none left as it comes', () => {
  expect(fusesFor(declared(), 'release')).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    nodeCliInspect: false,
    embeddedAsarIntegrity: true,
    onlyLoadAppFromAsar: true,
    browserProcessSnapshot: false,
    fileProtocolPrivileges: false,
    wasmTrapHandlers: true,
  });
});

describe('the checklist', () => {
  const tests = [...filesUnder('tests/architecture', /\.test\.ts$/), ...filesUnder('tests/e2e', /\.test\.ts$/)];
  const named = tests.flatMap((path) =>
    [...text(path).matchAll(/^\s*test\('Electron security (\d+):/gm)].map(([, point]) => Number(point)),
  );
  const page = text(join(PROJECT, 'docs', 'security.md'));

  test('has one named test for each of its twenty points', () => {
    expect(named.toSorted((a, b) => a - b)).toEqual(POINTS);
  });

  test('is explained point by point', () => {
    expect([...page.matchAll(/^\| (\d+) \|/gm)].map(([, point]) => Number(point))).toEqual(POINTS);
  });

  test('names only files of tests that exist', () => {
    const mentioned = [...new Set(page.match(/tests\/[\w/-]+\.test\.ts/g))];
    expect(mentioned.length).toBeGreaterThan(5);
    expect(mentioned.filter((path) => !filesUnder('tests', /\.test\.ts$/).includes(join(PROJECT, path)))).toEqual([]);
  });
});
