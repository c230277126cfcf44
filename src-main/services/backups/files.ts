/** The few things that are done with files here, apart from the disk so that a test can let them fail. */
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unfinishedName } from './names';
import { kindOf } from './trouble';

/** The calls of Node that are used. */
export interface Files {
  readonly open: typeof open;
  readonly rename: typeof rename;
  readonly rm: typeof rm;
}

/** The disk itself. */
export const DISK: Files = { open, rename, rm };

/** Only the coder may read what lies in the app's own folders. */
export const OWN_FILE = 0o600;
export const OWN_FOLDER = 0o700;

/** Some network file systems know no such thing as forcing to disk. */
const NO_SYNC = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS']);

/** Forces the content of an open file to disk, where the file system can. */
export async function syncFile(file: FileHandle): Promise<void> {
  await file.sync().catch((error: unknown) => {
    if (!NO_SYNC.has(kindOf(error))) throw error;
  });
}

/** Forces the names in a folder to disk, so that a rename lasts. Windows has no such call and needs none. */
export async function syncFolder(folder: string, files: Files = DISK): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await files.open(folder, 'r');
  try {
    await syncFile(handle);
  } finally {
    await handle.close();
  }
}

/** Writes a small file whole: beside it, forced to disk, renamed. A power cut leaves the old one or the new one. */
export async function replaceSmallFile(path: string, text: string, files: Files = DISK): Promise<void> {
  const folder = dirname(path);
  const unfinished = join(folder, unfinishedName());
  try {
    const file = await files.open(unfinished, 'wx', OWN_FILE);
    try {
      await file.writeFile(text);
      await syncFile(file);
    } finally {
      await file.close();
    }
    await files.rename(unfinished, path);
  } catch (error) {
    await files.rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(folder, files);
}

/** The text of a small file, or undefined when there is none. Fails for any other reason. */
export async function readSmallFile(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (kindOf(error) === 'ENOENT') return undefined;
    throw error;
  });
}

/** The names in a folder; none when the folder is not there. */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(kindOf(error))) return [];
    throw error;
  });
}

/** Makes a folder that only the coder may look into, unless it is there. */
export async function makeOwnFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWN_FOLDER });
}

/** Makes the lowest folder of a path, unless it is there. Fails when the one above is not. */
export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { mode: OWN_FOLDER }).catch((error: unknown) => {
    if (kindOf(error) !== 'EEXIST') throw error;
  });
}

/** Fails unless a file can be written, renamed and removed in the folder; it is really tried. Makes no folder. */
export async function tryFolder(folder: string, files: Files = DISK): Promise<void> {
  if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
  const [first, second] = [join(folder, unfinishedName()), join(folder, unfinishedName())];
  try {
    const file = await files.open(first, 'wx', OWN_FILE);
    try {
      await file.writeFile('ISF\n');
      await syncFile(file);
    } finally {
      await file.close();
    }
    await files.rename(first, second);
    await files.rm(second);
  } catch (error) {
    for (const left of [first, second]) await files.rm(left, { force: true }).catch(() => {});
    throw error;
  }
}

/** Gives up on a network folder that does not answer. What comes after that goes to `late`, to be undone. */
export async function within<T>(milliseconds: number, work: Promise<T>, late: (value: T) => void = () => {}): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let over = false;
  const patience = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      over = true;
      reject(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' }));
    }, milliseconds);
  });
  work.then(
    (value) => {
      if (over) late(value);
    },
    () => {},
  );
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}
