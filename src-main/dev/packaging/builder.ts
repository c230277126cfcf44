/** Starts electron-builder with the `build` key of package.json, and with what differs for one run laid over it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT, TSX } from '../build-steps';
import { runShown } from '../system-command';
import { notaryKeyFile } from './notary-key';
import { packagerFile } from './packager-folder';

type Config = Readonly<Record<string, unknown>>;

export interface BuilderRun {
  /** What stands on electron-builder's command line, such as `--linux deb`. */
  readonly args: readonly string[];
  /** Replaces keys of the configuration; within `linux`, `deb` and the like, keys of theirs. */
  readonly over?: Config;
  readonly env?: Readonly<Record<string, string>>;
}

interface PackageFacts {
  readonly version: string;
  readonly devDependencies: { readonly electron: string };
  /** The configuration of electron-builder. */
  readonly build: Config;
}

/** What package.json says of the app as a package. */
export async function packageFacts(): Promise<PackageFacts> {
  return JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8')) as PackageFacts;
}

/**
 * What a Linux package must name, and where it lies: under /opt in a folder of plain letters, as all folders of the app are. On Windows and
 * macOS the folder has the app's own name.
 */
export function linuxNames(homepage: string, maintainer: string): Config {
  return { productName: 'isf-kodestotte', extraMetadata: { homepage }, linux: { maintainer } };
}

/** Builds packages of what lies in out/. Throws when electron-builder fails; it has said why by then. */
export async function runBuilder({ args, over = {}, env = {} }: BuilderRun): Promise<void> {
  const { build } = await packageFacts();
  const folder = await mkdtemp(join(tmpdir(), 'isf-builder-'));
  try {
    const config = join(folder, 'electron-builder.json');
    await writeFile(config, JSON.stringify(layOver(build, over)));
    const cli = packagerFile('electron-builder/cli.js');
    const { code } = await runShown(process.execPath, [...TSX, cli, ...args, '--config', config, '--publish', 'never'], {
      cwd: PROJECT,
      env: { ...given(process.env), ...(await notaryKeyFile(process.env, folder)), ...env },
    });
    if (code !== 0) throw new Error(`electron-builder endte med ${code}.`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Without what is empty: a secret that is not set comes as an empty word, and electron-builder would try to sign with it. */
function given(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

/** One level deep: the keys of `over` win, and of two objects the keys of both are taken. */
function layOver(config: Config, over: Config): Config {
  const both = Object.entries(over).map(([key, value]) => {
    const below = config[key];
    return [key, isObject(below) && isObject(value) ? { ...below, ...value } : value] as const;
  });
  return { ...config, ...Object.fromEntries(both) };
}

function isObject(value: unknown): value is Config {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
