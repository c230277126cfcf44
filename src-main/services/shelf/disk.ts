/**
 * The shelf on disk. shelf.json is replaced in one step and says what counts; everything else is named by its content and written before
 * it. A process that is killed leaves the old state or the new one, and at most files that nothing points to.
 */
import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replaceFile } from '../replace-file';
import { writeForced } from '../write-forced';
import { EMPTY_STATE, parseState, type ShelfState } from './state';

export const STATE_FILE = 'shelf.json';
const DAMAGED = /^shelf\.damaged-.*\.json$/;
/** Something that is not finished, and never will be after its process is gone. */
const UNFINISHED = '.uferdig-';

export interface Disk {
  /** The state; the one of an empty shelf where there is none or the file is damaged. A damaged one is set aside under another name. */
  readState(): Promise<ShelfState>;
  /** Names of files that were set aside as damaged. */
  damaged(): Promise<string[]>;
  /** Makes this the state, in one step. */
  commit(state: ShelfState): Promise<void>;
  /** Keeps a file under the name of its content. */
  keepFile(bytes: Uint8Array): Promise<string>;
  /** Where a kept file lies. */
  fileAt(sha256: string): string;
  /** Where what is derived from a state lies. */
  derivedAt(key: string): string;
  hasDerived(key: string): Promise<boolean>;
  dropDerived(key: string): Promise<void>;
  /** Writes files into the folder of a key, all of them or none. Paths are below it, with forward slashes. */
  writeDerived(key: string, files: ReadonlyMap<string, string>): Promise<void>;
  /** Removes all kept files and derived folders but these, and what was never finished. */
  sweep(keep: { readonly files: ReadonlySet<string>; readonly derived: ReadonlySet<string> }): Promise<void>;
}

/** The shelf in a folder, which need not be there yet. */
export function openDisk(folder: string): Disk {
  const statePath = join(folder, STATE_FILE);
  const files = join(folder, 'files');
  const derived = join(folder, 'derived');

  const disk: Disk = {
    async readState() {
      const text = await readFile(statePath, 'utf8').catch(emptyWhereMissing);
      if (text === undefined) return EMPTY_STATE;
      const state = parseState(text);
      if (state !== undefined) return state;
      await rename(statePath, join(folder, `shelf.damaged-${new Date().toISOString().replace(/[:.]/g, '-')}.json`));
      return EMPTY_STATE;
    },
    damaged: async () => (await namesIn(folder)).filter((name) => DAMAGED.test(name)).sort(),
    async commit(state) {
      replaceFile(statePath, `${JSON.stringify(state, null, 1)}\n`);
    },
    async keepFile(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await mkdir(files, { recursive: true });
      const unfinished = join(files, `${UNFINISHED}${randomUUID()}`);
      await writeForced(unfinished, bytes);
      await rename(unfinished, join(files, sha256));
      return sha256;
    },
    fileAt: (sha256) => join(files, sha256),
    derivedAt: (key) => join(derived, key),
    hasDerived: (key) => exists(join(derived, key)),
    dropDerived: (key) => rm(join(derived, key), { recursive: true, force: true }),
    async writeDerived(key, content) {
      const unfinished = join(derived, `${UNFINISHED}${randomUUID()}`);
      for (const [path, text] of content) {
        const target = join(unfinished, ...path.split('/'));
        await mkdir(dirname(target), { recursive: true });
        await writeForced(target, text);
      }
      try {
        await rename(unfinished, join(derived, key));
      } catch (error) {
        await rm(unfinished, { recursive: true, force: true });
        // Another process of the app has made the same in the meantime.
        if (!(await disk.hasDerived(key))) throw error;
      }
    },
    async sweep(keep) {
      const away = async (base: string, kept: ReadonlySet<string>): Promise<void> => {
        for (const name of await namesIn(base)) if (!kept.has(name)) await rm(join(base, name), { recursive: true, force: true });
      };
      await away(files, keep.files);
      await away(derived, keep.derived);
    },
  };
  return disk;
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => emptyWhereMissing(error) ?? []);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** @throws every error but that of a file that is not there */
function emptyWhereMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
