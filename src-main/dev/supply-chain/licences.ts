/** The licences of everything that is shipped, as a list that the app can show. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LockedPackage, lockedPackage, runtimePackages } from './runtime-packages';

/** One thing that is shipped, and the terms that it comes under. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** SPDX, such as `MIT`. */
  readonly licence: string;
  /** The terms in full, with who holds the rights. */
  readonly text: string;
}

/** What out/licences.json holds. */
export interface Licences {
  /** By name. Electron is one of them. */
  readonly packages: readonly Licence[];
  /** Files beside the app's executable (on macOS within Electron's own framework or beside the app) with the terms of what Electron itself is made of. */
  readonly besideTheApp: readonly string[];
}

/** Not in the app by their names, but small pieces of them are put into its files when it is built. */
const BUNDLERS = ['rolldown', 'vite'];
const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;
const NOTICE_FILE = /^notice(\.(md|txt))?$/i;

/** After this line Vite's file has the terms of what Vite itself is built of, which stays on the developer's machine. */
const OF_THE_TOOL = /^# Licenses of bundled dependencies$/m;

/** Packages that come without their terms: they lie in resources/licences instead, as the projects publish them. */
const KEPT_HERE: readonly (readonly [name: RegExp, file: string])[] = [
  [/^@navikt\/aksel-icons$/, 'navikt-aksel-icons.txt'],
  [/^@u-elements\//, 'u-elements.txt'],
  [/^saxes$/, 'saxes.txt'],
];

/** Gathers the licences from what is installed. Throws for a package without terms, so that none is shipped unnoticed. */
export async function gatherLicences(project: string): Promise<Licences> {
  const others = await Promise.all(['electron', ...BUNDLERS].map((name) => lockedPackage(project, name)));
  const shipped = [...(await runtimePackages(project)), ...others].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const packages: Licence[] = [];
  for (const { name, version, licence, folder } of shipped) {
    packages.push({ name, version, licence, text: await textOf(project, name, folder) });
  }
  return { packages, besideTheApp: ['LICENSE.electron.txt', 'LICENSES.chromium.html'] };
}

async function textOf(project: string, name: string, folder: LockedPackage['folder']): Promise<string> {
  const files = await readdir(join(project, folder));
  const terms = files.filter((file) => LICENCE_FILE.test(file));
  const kept = KEPT_HERE.find(([pattern]) => pattern.test(name))?.[1];
  const paths =
    terms.length > 0
      ? [...terms, ...files.filter((file) => NOTICE_FILE.test(file))].map((file) => join(project, folder, file))
      : kept === undefined
        ? []
        : [join(project, 'resources', 'licences', kept)];
  if (paths.length === 0) {
    throw new Error(`${name} comes without the text of its licence. Put it into resources/licences, and its name into licences.ts.`);
  }
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
  return texts.map((text) => (text.replaceAll('\r\n', '\n').split(OF_THE_TOOL)[0] ?? '').trim()).join('\n\n');
}
