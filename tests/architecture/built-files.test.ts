/** What `npm run build` leaves in out/: no address that a browser would fetch, and no more than a quick start can bear. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../support/import-graph';

const out = join(PROJECT, 'out');
const KB = 1024;

/**
 * Names that libraries write into their code as words: XML namespaces, and pages that their error messages point to. Nothing
 * loads them, and the page could not: its policy and the request filter refuse.
 */
const WORDS_ONLY =
  /^https?:\/\/(www\.w3\.org|schemas\.(openxmlformats\.org|microsoft\.com)|purl\.org|www\.wps\.cn\/officeDocument|www\.npr\.no\/xmlstds|www\.kith\.no\/xmlstds|react\.dev|json-schema\.org|designsystemet\.no|github\.com|tinyurl\.com|bit\.ly|\[\$\{\w+\}\])(\/|$)/;

function built(folder: string, ending: RegExp): string[] {
  const files = readdirSync(join(out, folder), { recursive: true, withFileTypes: true });
  return files.filter((entry) => entry.isFile() && ending.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
}

function text(path: string): string {
  return readFileSync(path, 'utf8');
}

function gzipped(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).byteLength, 0);
}

/** A built script and all that it imports before it runs. */
function withStaticImports(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  for (const match of text(entry).matchAll(/(?:^|[;}\s])(?:import|export)(?:[^;'"()]*?from)?\s*["'](\.[^"']+)["']/g)) {
    withStaticImports(join(entry, '..', String(match[1])), seen);
  }
  return seen;
}

// Without a build there is nothing to look at; `npm test` builds first, and a build that fails is counted there.
describe.skipIf(!existsSync(join(out, 'renderer', 'index.html')))('built files', () => {
  const html = (): string => text(join(out, 'renderer', 'index.html'));
  const scripts = (): string[] =>
    [...html().matchAll(/<(?:script|link)[^>]+(?:src|href)="\.?\/?([^"]+\.js)"/g)].map((match) => join(out, 'renderer', String(match[1])));

  test('the page and the safe screen name no other place', () => {
    const pages = built('renderer', /\.html$/);
    expect(pages.map((path) => basename(path)).sort()).toEqual(['index.html', 'safe.html']);
    for (const path of pages) expect(text(path)).not.toMatch(/https?:|(?:src|href)="\/\//);
  });

  test('the safe screen loads nothing of the page but words', () => {
    const entries = [...text(join(out, 'renderer', 'safe.html')).matchAll(/src="\.?\/?([^"]+\.js)"/g)].map((match) =>
      join(out, 'renderer', String(match[1])),
    );
    const files = new Set(entries.flatMap((entry) => [...withStaticImports(entry)]));
    expect(files.size).toBeGreaterThan(0);
    expect(gzipped([...files])).toBeLessThanOrEqual(10 * KB);
  });

  test('what the safe screen loads for its export does not start the page', () => {
    const [start] = scripts();
    const [exporting] = built('renderer', /^export-notes-.*\.js$/);
    expect([...withStaticImports(String(exporting))]).not.toContain(start);
  });

  test('no style sheet loads anything from another place', () => {
    const remote = built('renderer', /\.css$/).flatMap(
      (path) => text(path).match(/(?:url\(\s*["']?|@import\s+["']?)(?:https?:)?\/\/[^)"']*/g) ?? [],
    );
    expect(remote).toEqual([]);
  });

  test.each(['main', 'preload', 'renderer'])('the scripts of %s name no other place than those that are only words', (folder) => {
    const named = built(folder, /\.c?js$/).flatMap((path) => text(path).match(/\b(?:https?|wss?):\/\/[^\s"'`)\\<>]+/g) ?? []);
    expect([...new Set(named)].filter((address) => !WORDS_ONLY.test(address))).toEqual([]);
  });

  test('no source map is shipped', () => {
    expect(built('.', /\.map$/)).toEqual([]);
  });

  test('nothing that Node would have to look for in node_modules', () => {
    const builtin =
      /^(node:|electron$)|^(assert|buffer|child_process|crypto|events|fs|os|path|process|stream|timers|url|util|worker_threads|zlib)(\/|$)/;
    const packages = [...built('main', /\.js$/), ...built('preload', /\.cjs$/)].flatMap((path) =>
      [...text(path).matchAll(/(?:\bfrom|\bimport|\brequire\()\s*["'`]([^."'`][^"'`]*)["'`]/g)].map((match) => String(match[1])),
    );
    expect(packages.filter((name) => !builtin.test(name))).toEqual([]);
  });

  test('scripts before the first question: at most 220 KB gzipped', () => {
    const files = new Set(scripts().flatMap((entry) => [...withStaticImports(entry)]));
    expect(files.size).toBeGreaterThan(0);
    expect(gzipped([...files])).toBeLessThanOrEqual(220 * KB);
  });

  test('style sheets: at most 40 KB gzipped', () => {
    expect(gzipped(built('renderer', /\.css$/))).toBeLessThanOrEqual(40 * KB);
  });

  test('what main runs before the window: at most 120 KB; before the first question: at most 200 KB; the preload script: at most 3 KB', () => {
    const bytesOf = (paths: Iterable<string>): number => [...paths].reduce((sum, path) => sum + Buffer.byteLength(text(path)), 0);
    const index = join(out, 'main', 'index.js');
    const window = withStaticImports(index);
    expect(bytesOf(window)).toBeLessThanOrEqual(120 * KB);
    const next = [...text(index).matchAll(/import\([`"'](\.\/chunks\/(?:page-services|router)-[^`"']+)/g)].map((match) => String(match[1]));
    expect(next).toHaveLength(2);
    const question = new Set([...window, ...next.flatMap((chunk) => [...withStaticImports(join(index, '..', chunk))])]);
    expect(bytesOf(question)).toBeLessThanOrEqual(200 * KB);
    expect(readFileSync(join(out, 'preload', 'preload.cjs')).byteLength).toBeLessThanOrEqual(3 * KB);
  });
});
