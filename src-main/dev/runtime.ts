/** Finds an Electron to run the app in: the official one where it can be had, else on Linux the stand-in from npm. */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fetchStandIn, findStandIn, STAND_IN_VERSION, standInFits, versionOf } from './runtime-fetch';
import { finish } from './system-command';

export interface Runtime {
  readonly executable: string;
  /** A sentence in Norwegian: which Electron this is. */
  readonly description: string;
}

type Tell = (line: string) => void;

/** A download that has brought nothing new for so long is given up. */
const SILENCE_MS = 10_000;
/** So long after a failed download it is not tried again, so that not every start has to wait for it. */
const PAUSE_MS = 24 * 3_600_000;

const electronFolder = dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** The folder for what is fetched once and used by every copy of the project. Outside the project, so that `npm ci` leaves it. */
export function cacheFolder(): string {
  const own = process.env.ISF_CACHE_DIR;
  if (own) return resolve(own);
  const { platform, env } = process;
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'isf-kodestotte-dev');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'isf-kodestotte');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'isf-kodestotte');
}

/** Gives an Electron that can be started, and fetches one if need be. Throws with a Norwegian reason when there is none. */
export async function findRuntime(tell: Tell): Promise<Runtime> {
  const chosen = process.env.ISF_ELECTRON;
  if (chosen) {
    const executable = resolve(chosen);
    if (!(await isFile(executable))) throw new Error(`ISF_ELECTRON peker på ${executable}, og der ligger ingen fil.`);
    return { executable, description: `Electron fra ISF_ELECTRON: ${executable}` };
  }

  const present = await findOfficial();
  if (present !== undefined) return present;

  const cache = cacheFolder();
  const reason = await tryDownload(cache, tell);
  const downloaded = await findOfficial();
  if (downloaded !== undefined) return downloaded;

  if (!standInFits) {
    throw new Error(
      `Electron er ikke lastet ned (${reason}).\nGi maskinen tilgang til github.com, eller sett ISF_ELECTRON til en Electron som finnes fra før.`,
    );
  }
  const executable = (await findStandIn(cache)) ?? (await fetchStandIn(cache, tell));
  return { executable, description: `Electron ${STAND_IN_VERSION} fra npm, bare for utvikling og test (${reason})` };
}

async function findOfficial(): Promise<Runtime | undefined> {
  const dist = join(electronFolder, 'dist');
  // Electron's installer writes this file last, so a download that was stopped has none.
  const name = await readFile(join(electronFolder, 'path.txt'), 'utf8').catch(() => undefined);
  const version = await versionOf(dist);
  if (name === undefined || version === undefined) return undefined;
  const executable = join(dist, name.trim());
  return (await isFile(executable)) ? { executable, description: `Electron ${version}, den offisielle` } : undefined;
}

/** Lets Electron's own installer try. Gives the reason in Norwegian when it did not work. */
async function tryDownload(cache: string, tell: Tell): Promise<string> {
  const note = join(cache, 'github-not-reached.json');
  const since = Date.now() - (await missedAt(note));
  if (since < PAUSE_MS) return `GitHub ble ikke nådd for ${howLongAgo(since)} siden, prøves igjen etter et døgn`;

  tell('Laster ned Electron fra GitHub …');
  await mkdir(cache, { recursive: true });
  const work = await mkdtemp(join(cache, 'fetching-official-'));
  try {
    const env = { ...process.env, TMPDIR: work, TEMP: work, TMP: work };
    const child = spawn(process.execPath, [join(electronFolder, 'install.js')], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = finish(child);
    const outcome = await Promise.race([ended, silenceIn([work, join(electronFolder, 'dist')], ended)]);
    if (outcome === 'silent') {
      child.kill('SIGKILL');
      await ended;
    } else if (outcome.code === 0) {
      return '';
    }
    await writeFile(note, `${JSON.stringify({ at: Date.now() })}\n`);
    tell(outcome === 'silent' ? 'GitHub svarte ikke innen 10 sekunder.' : 'GitHub ble ikke nådd.');
    return 'GitHub ble ikke nådd';
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Settles when nothing has grown in the folders for a while: a slow line is waited for, a dead one is not. */
async function silenceIn(folders: readonly string[], ended: Promise<unknown>): Promise<'silent'> {
  let running = true;
  void ended.then(() => (running = false));
  let size = -1;
  let changed = Date.now();
  while (running && Date.now() - changed < SILENCE_MS) {
    const now = await sizeOf(folders);
    if (now !== size) {
      // The first look is no change.
      if (size !== -1) changed = Date.now();
      size = now;
    }
    await wait(250);
  }
  return 'silent';
}

async function sizeOf(folders: readonly string[]): Promise<number> {
  let sum = 0;
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isFile()) sum += (await stat(join(entry.parentPath, entry.name)).catch(() => undefined))?.size ?? 0;
    }
  }
  return sum;
}

async function missedAt(note: string): Promise<number> {
  try {
    const { at } = JSON.parse(await readFile(note, 'utf8')) as { at?: unknown };
    // A clock that was set back must not stop the downloads for years.
    return typeof at === 'number' && at <= Date.now() ? at : 0;
  } catch {
    return 0;
  }
}

function howLongAgo(ms: number): string {
  const hours = Math.floor(ms / 3_600_000);
  if (hours === 0) return `${Math.max(1, Math.round(ms / 60_000))} min`;
  return hours === 1 ? '1 time' : `${hours} timer`;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
