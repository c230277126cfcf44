/** Writes a set of files into a new folder: all of them or none, and never over anything. */
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { KitFile } from '../../core/author-kit/kit-files';

/** A folder that cannot be written. `message` is Norwegian and says that nothing was touched. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'disken er full',
  EACCES: 'du har ikke tilgang til mappen over',
  EPERM: 'du har ikke tilgang til mappen over',
  EROFS: 'mappen over kan bare leses',
  ENOENT: 'mappen over finnes ikke',
  ENOTDIR: 'det som skulle være mappen over, er en fil',
};

/**
 * Writes beside `folder` and renames, so that the folder is whole when it is there.
 * @throws FolderError when the folder is there already, or the disk refuses.
 */
export async function writeNewFolder(folder: string, files: readonly KitFile[]): Promise<void> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  if (isThere) throw new FolderError(`${folder} finnes fra før og er ikke rørt. Velg et annet navn.`);
  const target = resolve(folder);
  const unfinished = join(dirname(target), `.${basename(target)}.${process.pid}.uferdig`);
  try {
    await mkdir(unfinished);
    for (const { path, text } of files) {
      await mkdir(dirname(join(unfinished, path)), { recursive: true });
      await writeFile(join(unfinished, path), text, { flag: 'wx' });
    }
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new FolderError(`Kan ikke skrive ${folder}: ${REASONS[code] ?? code}. Ingenting er skrevet.`);
  }
}
