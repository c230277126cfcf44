/** The processes of an app and the memory that they hold together, by what Linux says of them. */
import { readdir, readFile } from 'node:fs/promises';

/** All processes below one, by what the system says now. */
export async function descendants(pid: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => undefined);
    // The name of the program stands in brackets and may hold anything.
    const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const isBelow = (one: number): boolean => {
    for (let at = parents.get(one); at !== undefined && at > 1; at = parents.get(at)) if (at === pid) return true;
    return false;
  };
  return [...parents.keys()].filter(isBelow);
}

/** The command line of a process, with spaces between its parts; empty when it is gone. */
export async function commandOf(pid: number): Promise<string> {
  return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
}

/** The memory of some processes together, in MB. */
export interface Memory {
  /** PSS added up, and what was swapped out: what several processes share counts once, divided among them. */
  readonly all: number;
  /** The same without what is mapped from files, such as the program itself, which other programs on the machine may share. */
  readonly own: number;
  readonly processes: number;
}

/** The memory of a process and all below it. Throws where one that still runs does not tell. */
export async function memoryOf(pid: number): Promise<Memory> {
  const sizes = await Promise.all([pid, ...(await descendants(pid))].map(sizesOf));
  const told = sizes.filter((size) => size !== undefined);
  const sum = (key: 'all' | 'own'): number => told.reduce((total, size) => total + size[key], 0);
  return { all: sum('all'), own: sum('own'), processes: told.length };
}

/** Undefined for a process that ended meanwhile. */
async function sizesOf(pid: number): Promise<Omit<Memory, 'processes'> | undefined> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const megabytes = (name: string): number => {
    const [, size] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text) ?? [];
    if (size === undefined) throw new Error(`process ${pid} does not say its ${name}`);
    return (Number(size) * 1024) / 1_000_000;
  };
  const swapped = megabytes('SwapPss');
  return { all: megabytes('Pss') + swapped, own: megabytes('Pss_Anon') + megabytes('Pss_Shmem') + swapped };
}
