/** Who may import whom. The rules and their reasons stand in docs/; here they are enforced. */
import { describe, expect, test } from 'vitest';
import { cycles, type Import, importsIn, importsOf } from '../support/import-graph';

const main = importsOf('src-main');
const renderer = importsOf('src-renderer');
const all = [...main, ...renderer];

const within =
  (...folders: string[]) =>
  ({ from }: Import): boolean =>
    folders.some((folder) => from.startsWith(folder));
const told = (imports: readonly Import[]): string[] => imports.map(({ from, to }) => `${from} → ${to}`);

/** The imports of a folder that are neither of these files of ours nor of these packages. */
function outside(folder: string, ours: readonly string[], packages: readonly RegExp[]): string[] {
  return told(
    all
      .filter(within(folder))
      .filter(({ ours: isOurs, to }) => (isOurs ? !ours.some((start) => to.startsWith(start)) : !packages.some((name) => name.test(to)))),
  );
}

test('the graph has been read', () => {
  expect(main.length).toBeGreaterThan(50);
  expect(renderer.length).toBeGreaterThan(5);
});

test('the contract stands alone', () => {
  expect(outside('src-main/contract/', ['src-main/contract/'], [/^zod(\/mini)?$/])).toEqual([]);
});

test('the core is pure: only itself, the contract, and packages that read or weigh text; no Node, no Electron', () => {
  expect(
    outside(
      'src-main/core/',
      ['src-main/core/', 'src-main/contract/'],
      [/^zod(\/mini)?$/, /^yaml$/, /^minisearch$/, /^@orama\/stemmers\//, /^@navikt\/fnrvalidator$/],
    ),
  ).toEqual([]);
});

test('services know Node, but neither Electron nor the calls nor the window', () => {
  const ours = ['src-main/services/', 'src-main/core/', 'src-main/contract/'];
  expect(outside('src-main/services/', ours, [/^(?!electron(\/|$))/])).toEqual([]);
});

test('the calls know the services, but not Electron', () => {
  const ours = ['src-main/ipc/', 'src-main/services/', 'src-main/core/', 'src-main/contract/'];
  expect(outside('src-main/ipc/', ours, [/^node:/, /^zod(\/mini)?$/])).toEqual([]);
});

test('the command line does without the window', () => {
  const ours = ['src-main/cli/', 'src-main/services/', 'src-main/core/', 'src-main/contract/'];
  expect(outside('src-main/cli/', ours, [/^node:/, /^yaml$/])).toEqual([]);
});

test('only the shell, the preload script and the start of main import Electron', () => {
  const users = all.filter(({ to }) => /^electron(\/|$)/.test(to)).map(({ from }) => from);
  // runtime-loader.ts holds the text of a small app that is written to disk; it imports nothing itself.
  expect(users.filter((from) => !/^src-main\/(shell\/|preload\.ts$|index\.ts$|dev\/runtime-loader\.ts$)/.test(from))).toEqual([]);
});

test('the preload script carries no packages', () => {
  expect(outside('src-main/preload.ts', ['src-main/contract/bridge.ts', 'src-main/contract/channel-names.ts'], [/^electron$/])).toEqual([]);
});

test('nothing imports the start of main, the preload script or a script of dev/ from outside', () => {
  const scripts = all.filter(
    ({ from, to }) => /^src-main\/(index|preload)\.ts$/.test(to) || (to.startsWith('src-main/dev/') && !from.startsWith('src-main/dev/')),
  );
  expect(told(scripts)).toEqual([]);
});

test('the page takes from main the contract and the pure text and privacy parts of the core, and nothing from Node or Electron', () => {
  // The user guide and the news are carried as text; docs/ is where they are written.
  const ours = [
    'docs/brukerveiledning.md?raw',
    'docs/nytt.md?raw',
    'src-renderer/',
    'src-main/contract/',
    'src-main/core/text/',
    'src-main/core/privacy/',
  ];
  expect(outside('src-renderer/', ours, [/^(?!node:|electron(\/|$))/])).toEqual([]);
});

test('the notes stand by themselves: no view, no state, no words, and main only as a parameter', () => {
  const ours = ['src-renderer/data/', 'src-main/contract/', 'src-main/core/text/', 'src-main/core/privacy/'];
  expect(outside('src-renderer/data/', ours, [/^zod(\/mini)?$/, /^dexie$/, /^papaparse$/])).toEqual([]);
});

test('a feature never imports another feature', () => {
  const feature = (path: string): string | undefined => /^src-renderer\/features\/([^/]+)/.exec(path)?.[1];
  const crossing = renderer.filter(
    ({ from, to }) => feature(from) !== undefined && feature(to) !== undefined && feature(from) !== feature(to),
  );
  expect(told(crossing)).toEqual([]);
});

test('no file imports itself by way of others', () => {
  expect(cycles(all).map((files) => files.join(' → '))).toEqual([]);
});

test('nothing in main reaches for the network', () => {
  const shipped = main.filter(({ from }) => !from.startsWith('src-main/dev/'));
  expect(told(shipped.filter(({ to }) => /^(node:)?(http|https|http2|net|tls|dgram|dns|inspector)(\/|$)/.test(to)))).toEqual([]);
});

describe('the reader of imports', () => {
  test('sees every form', () => {
    const text = [
      "import { a } from 'one';",
      "import type { b } from './two';",
      "import 'three';",
      'import {\n  c,\n  d,\n} from "four";',
      "export { e } from 'five';",
      "export * from 'six';",
      "const f = await import('seven');",
      "// import 'not-this';",
      "/* import 'nor-this'; */",
    ].join('\n');
    expect(importsIn('src-main/x.ts', text).map(({ to }) => to)).toEqual(['one', 'src-main/two', 'three', 'four', 'five', 'six', 'seven']);
  });

  test('finds a circle', () => {
    const edge = (from: string, to: string): Import => ({ from, to, ours: true });
    expect(cycles([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')])).toEqual([['b', 'c']]);
    expect(cycles([edge('a', 'b'), edge('a', 'c'), edge('b', 'c')])).toEqual([]);
  });
});
