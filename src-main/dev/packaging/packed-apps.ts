/** A look at what electron-builder has packed, before it is passed on: the fuses, and the archive with the app. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fuseFile } from './after-pack';
import { readFuses } from './fuse-wire';
import { type Flavour, fusesFor, nameFuses } from './fuses';

/** The archive must stay so small, or the start suffers. */
export const ASAR_AT_MOST = 12_000_000;
const FOLDER = /^(linux|win|mac)(-\w+)*$/;
const PLATFORMS: Readonly<Record<string, string>> = { linux: 'linux', win: 'win32', mac: 'darwin' };

/** What is wrong with the packed apps in a folder, in words; empty when nothing is. That there is none at all is wrong too. */
export async function problemsIn(folder: string, electronVersion: string, flavour: Flavour): Promise<string[]> {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const packed = names.flatMap((name) => {
    const platform = PLATFORMS[FOLDER.exec(name)?.[1] ?? ''];
    return platform === undefined ? [] : [{ name, platform }];
  });
  if (packed.length === 0) return [`${folder} holds no packed app.`];
  const problems = await Promise.all(
    packed.map(async ({ name, platform }) => {
      const found = await problemsOf(join(folder, name), platform, electronVersion, flavour);
      return found.map((problem) => `${name}: ${problem}`);
    }),
  );
  return problems.flat();
}

async function problemsOf(folder: string, platform: string, electronVersion: string, flavour: Flavour): Promise<string[]> {
  const { name, resources } = await lookUp(folder, platform);
  const problems: string[] = [];
  const wanted = fusesFor(electronVersion, flavour);
  const found = nameFuses(electronVersion, await readFuses(fuseFile(folder, platform, name)));
  for (const fuse of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
    if (found[fuse] !== wanted[fuse]) problems.push(`the fuse ${fuse} is ${found[fuse]}, not ${wanted[fuse]}`);
  }
  const { size } = await stat(join(resources, 'app.asar'));
  if (size > ASAR_AT_MOST) problems.push(`app.asar has ${size} bytes; ${ASAR_AT_MOST} is the most`);
  const beside = (await readdir(resources)).filter((file) => /^(app|app\.asar\.unpacked|default_app\.asar)$/.test(file));
  if (beside.length > 0) problems.push(`beside app.asar lies ${beside.join(', ')}`);
  return problems;
}

/** The app's name in its files, and the folder with its archive. */
async function lookUp(folder: string, platform: string): Promise<{ readonly name: string; readonly resources: string }> {
  if (platform !== 'darwin') return { name: 'isf-kodestotte', resources: join(folder, 'resources') };
  const app = (await readdir(folder)).find((file) => file.endsWith('.app'));
  if (app === undefined) throw new Error(`${folder} holds no app.`);
  return { name: app.slice(0, -'.app'.length), resources: join(folder, app, 'Contents', 'Resources') };
}
