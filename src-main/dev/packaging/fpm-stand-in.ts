/**
 * Stands in for fpm where that cannot be downloaded: takes what electron-builder gives it, and lets dpkg-deb pack it. What the deb holds,
 * its scripts and what it depends on are thereby those of the product's own configuration. Started by test-deb.ts, never by a release.
 */
import { chmod, cp, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runShown } from '../system-command';
import { controlFile, type FpmWish, needed, readFpmArguments } from './fpm-arguments';

process.exitCode = await pack(readFpmArguments(process.argv.slice(2)));

async function pack(wish: FpmWish): Promise<number> {
  const deb = needed(wish, 'package');
  const root = await mkdtemp(join(dirname(deb), 'deb-'));
  try {
    // The folder above all has the rights of a temporary one.
    await chmod(root, 0o755);
    for (const { from, to } of wish.content) {
      const target = join(root, to);
      await mkdir(dirname(target), { recursive: true });
      await cp(from, target, { recursive: true, verbatimSymlinks: true });
      if (!from.endsWith('/')) await chmod(target, 0o644);
    }
    const installedKb = Math.ceil((await sizeOf(root)) / 1024);
    const control = join(root, 'DEBIAN');
    await mkdir(control);
    await writeFile(join(control, 'control'), controlFile(wish, installedKb));
    await cp(needed(wish, 'after-install'), join(control, 'postinst'));
    await cp(needed(wish, 'after-remove'), join(control, 'postrm'));
    for (const script of ['postinst', 'postrm']) await chmod(join(control, script), 0o755);
    const args = ['--root-owner-group', `-Z${needed(wish, 'deb-compression')}`, '--build', root, deb];
    return (await runShown('dpkg-deb', args)).code;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function sizeOf(folder: string): Promise<number> {
  let sum = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) sum += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return sum;
}
