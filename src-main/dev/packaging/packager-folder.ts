/**
 * Where electron-builder lives: a folder with a lock file of its own. It brings 279 packages that nothing else here needs, and `npm ci`
 * of the project stays without them (docs/decisions/031-packages.md).
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from '../build-steps';
import { run } from '../system-command';

const FOLDER = join(PROJECT, '.github', 'packager');

/** The path of a file of electron-builder or of what it brings. */
export function packagerFile(path: string): string {
  return join(FOLDER, 'node_modules', path);
}

/** Installs electron-builder as its lock file has it, unless that was done before. No script of any package is run. */
export async function installPackager(tell: (line: string) => void): Promise<void> {
  // npm writes this file last.
  if (await stat(packagerFile('.package-lock.json')).catch(() => undefined)) return;
  tell('Henter electron-builder …');
  const { code, output } = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: FOLDER,
    shell: process.platform === 'win32',
  });
  if (code !== 0) throw new Error(`electron-builder ble ikke installert:\n${output.trim()}`);
}
