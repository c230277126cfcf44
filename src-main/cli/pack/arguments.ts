/** What the pack commands ask of their arguments. */
import { stat } from 'node:fs/promises';
import { UsageError } from '../usage-error';

/** The one file (or folder) that a command works on. `what`: such as `en pakke`. @throws UsageError */
export function onePath(command: string, positionals: readonly string[], what: string): string {
  const [path, ...more] = positionals;
  if (path === undefined) throw new UsageError(`pack ${command} trenger ${what}. Se isf --help.`);
  if (more.length > 0) throw new UsageError(`pack ${command} tar ${what} om gangen, fikk også «${more[0]}».`);
  return path;
}

/** The value of an option that must be there. @throws UsageError */
export function needed(command: string, name: string, value: string | undefined, example: string): string {
  if (value === undefined || value === '') throw new UsageError(`pack ${command} trenger --${name}, for eksempel --${name} ${example}.`);
  return value;
}

/** Refuses to write where something is. @throws UsageError */
export async function nothingAt(path: string): Promise<string> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new UsageError(`«${path}» finnes fra før og blir ikke skrevet over. Velg et annet navn.`);
  return path;
}
