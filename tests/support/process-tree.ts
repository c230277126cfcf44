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

/**
 * The memory of a process and all below it, in MB: their PSS added up, in which what several processes share counts once,
 * divided among them, and what was swapped out of it. Throws where one that still runs does not tell.
 */
export async function memoryOf(pid: number): Promise<{ readonly megabytes: number; readonly processes: number }> {
  const sizes = await Promise.all([pid, ...(await descendants(pid))].map(pssOf));
  const told = sizes.filter((size) => size !== undefined);
  return { megabytes: told.reduce((sum, size) => sum + size, 0) / 1000, processes: told.length };
}

/** In kB; undefined for a process that ended meanwhile. */
async function pssOf(pid: number): Promise<number | undefined> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const [, size] = /^Pss:\s+(\d+) kB/m.exec(text) ?? [];
  if (size === undefined) throw new Error(`process ${pid} does not say how much memory it holds`);
  const [, swapped = '0'] = /^SwapPss:\s+(\d+) kB/m.exec(text) ?? [];
  return ((Number(size) + Number(swapped)) * 1024) / 1000;
}
