/** The two halves of a build. Each prints what it does and says whether it worked. */
import { dirname, join } from 'node:path';
import { run } from './system-command';

export const PROJECT = dirname(dirname(import.meta.dirname));

/** Checks the rule data and writes one JSON file for each rule book. */
export async function buildRuleBooks(): Promise<boolean> {
  return step([...TSX, join(PROJECT, 'src-main/dev/build-rule-books.ts')], true);
}

/** Builds main, preload and the page, and lists the licences of what went into them. */
export async function buildPages(): Promise<boolean> {
  const pages = await step([tool('electron-vite/bin/electron-vite.js'), 'build'], false);
  const licences = await step([...TSX, join(PROJECT, 'src-main/dev/build-licences.ts')], false);
  return pages && licences;
}

/** The path of a tool's own start file. Started with this Node, so that it works the same on every system. */
export function tool(path: string): string {
  return join(PROJECT, 'node_modules', path);
}

/** How a script of this folder is started. */
export const TSX: readonly string[] = ['--import', 'tsx'];

async function step(args: readonly string[], always: boolean): Promise<boolean> {
  const { code, output } = await run(process.execPath, args, { cwd: PROJECT });
  if (code !== 0 || always) process.stdout.write(output);
  return code === 0;
}
