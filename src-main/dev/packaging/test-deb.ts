/**
 * A deb of the app with the stand-in for Electron in it, for tests on machines where neither the official Electron nor electron-builder's
 * tools can be downloaded. Its version ends with `+testruntime`. It is never published: that Electron gets no security fixes.
 */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PROJECT, TSX } from '../build-steps';
import { cacheFolder } from '../runtime';
import { fetchStandIn, findStandIn, STAND_IN_VERSION } from '../runtime-fetch';
import { linuxNames, packageFacts, runBuilder } from './builder';
import { installPackager } from './packager-folder';

export interface TestDeb {
  readonly deb: string;
  readonly version: string;
  /** The app as electron-builder has packed it, before it went into the deb. */
  readonly unpacked: string;
}

/** Packs what lies in out/ with the fuses of a release. `folder` is made anew, and holds some 450 MB afterwards. */
export async function makeTestDeb(folder: string, tell: (line: string) => void): Promise<TestDeb> {
  await installPackager(tell);
  const cache = cacheFolder();
  const runtime = dirname((await findStandIn(cache)) ?? (await fetchStandIn(cache, tell)));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const work = await mkdtemp(join(folder, 'work-'));
  try {
    const electronDist = join(work, 'electron');
    // The loader that runs an app from a folder stays behind.
    await cp(runtime, electronDist, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => path !== join(runtime, 'resources', 'app'),
    });
    const version = `${(await packageFacts()).version}+testruntime`;
    const names = linuxNames('https://example.invalid/isf-kodestotte', 'Test <test@example.invalid>');
    await runBuilder({
      args: ['--linux', 'deb'],
      over: {
        ...names,
        electronDist,
        electronVersion: STAND_IN_VERSION,
        directories: { output: folder },
        deb: { artifactName: `isf-kodestotte_${version}_\${arch}.\${ext}`, fpm: ['--version', version] },
      },
      env: { CUSTOM_FPM_PATH: await fpmStandIn(work) },
    });
    return { deb: join(folder, `isf-kodestotte_${version}_amd64.deb`), version, unpacked: join(folder, 'linux-unpacked') };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The script as a program: electron-builder wants one file that can be started. */
async function fpmStandIn(folder: string): Promise<string> {
  const path = join(folder, 'fpm');
  const command = [process.execPath, ...TSX, join(import.meta.dirname, 'fpm-stand-in.ts')].map((word) => `'${word}'`).join(' ');
  await writeFile(path, `#!/bin/sh\ncd '${PROJECT}' && exec ${command} "$@"\n`, { mode: 0o755 });
  return path;
}
