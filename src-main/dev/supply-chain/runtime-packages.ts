/** The packages that are part of the app, by the lock file: what it depends on, and what those depend on. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** Where it is installed, from the project. */
  readonly folder: string;
  /** As its author names it: an SPDX expression. */
  readonly licence: string;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string; readonly dev?: boolean }>>;
}

/** All packages that the app is made of, by name. Those that only build or test it are left out. */
export async function runtimePackages(project: string): Promise<LockedPackage[]> {
  const packages = await locked(project);
  return packages.filter(({ dev }) => !dev).map(({ dev: _dev, ...rest }) => rest);
}

/** One package of the lock file, whether it is part of the app or not. Throws when it is not there. */
export async function lockedPackage(project: string, name: string): Promise<LockedPackage> {
  const found = (await locked(project)).find(({ folder }) => folder === `node_modules/${name}`);
  if (found === undefined) throw new Error(`package-lock.json does not have ${name}.`);
  const { dev: _dev, ...rest } = found;
  return rest;
}

async function locked(project: string): Promise<(LockedPackage & { readonly dev: boolean })[]> {
  const { packages } = JSON.parse(await readFile(join(project, 'package-lock.json'), 'utf8')) as Lock;
  return Object.entries(packages)
    .filter(([folder]) => folder !== '')
    .map(([folder, { version = '', license = '', dev = false }]) => ({
      name: folder.replace(/^.*node_modules\//, ''),
      version,
      folder,
      licence: license,
      dev,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
