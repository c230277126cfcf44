/** Half-written files of an app that was killed: what was begun is noted, and removed at the next start. */
import { rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { namesIn, readSmallFile, replaceSmallFile } from './files';
import { isUnfinished } from './names';
import { kindOf } from './trouble';

const FILE = 'notes-unfinished.json';
const DAY_MS = 86_400_000;

export interface Leftovers {
  /** Notes that a file is being written outside the app's own folders. A disk that refuses the note does not stop the file. */
  begun(path: string): Promise<void>;
  /** Strikes it out: it is in place, or gone. */
  over(path: string): Promise<void>;
  /**
   * Removes what an earlier run has left: in the app's own folder what is older than this run; in a folder that another machine may
   * use, what is a day old; and what was noted, wherever it lies. Only names that the app gives to unfinished files are touched.
   */
  remove(own: string, shared: string | undefined): Promise<void>;
}

/** The notes about unfinished files lie in `folder`. */
export function leftoversIn(folder: string, log: (line: string) => void): Leftovers {
  const path = join(folder, FILE);
  const open = new Set<string>();
  const openedMs = performance.timeOrigin + performance.now();
  let turn: Promise<void> = Promise.resolve();

  const store = (): Promise<void> => {
    turn = turn
      .then(() => (open.size === 0 ? rm(path, { force: true }) : replaceSmallFile(path, `${JSON.stringify([...open])}\n`)))
      .catch((error: unknown) => log(`notes: unfinished files are not noted (${kindOf(error)})`));
    return turn;
  };
  const removeFile = async (file: string): Promise<void> => {
    await rm(file, { force: true }).then(
      () => log('notes: an unfinished file of an earlier run is removed'),
      (error: unknown) => log(`notes: an unfinished file stays (${kindOf(error)})`),
    );
  };

  return {
    begun(file) {
      open.add(file);
      return store();
    },
    over(file) {
      open.delete(file);
      return store();
    },
    async remove(own, shared) {
      const noted = await readNoted(path);
      const inOwn = await unfinishedIn(own, openedMs);
      const inShared = shared === undefined ? [] : await unfinishedIn(shared, openedMs - DAY_MS);
      const files = [...noted, ...inOwn, ...inShared];
      await Promise.all([...new Set(files)].filter((file) => !open.has(file)).map(removeFile));
      await store();
    },
  };
}

async function readNoted(path: string): Promise<string[]> {
  try {
    const text = await readSmallFile(path);
    const noted = text === undefined ? [] : z.array(z.string()).parse(JSON.parse(text));
    return noted.filter((file) => isUnfinished(basename(file)));
  } catch {
    return [];
  }
}

/** The unfinished files in a folder that were last written before a time. */
async function unfinishedIn(folder: string, beforeMs: number): Promise<string[]> {
  const names = await namesIn(folder).catch(() => []);
  const files = names.filter(isUnfinished).map((name) => join(folder, name));
  const found = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  return files.filter((_file, index) => (found[index]?.mtimeMs ?? beforeMs) < beforeMs);
}
