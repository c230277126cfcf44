/** Where findings are written to: never over the file they are about, and beside their place until they are whole. */
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { FileCheckError } from '../problem';

/** @throws FileCheckError when `path` is the file that is being checked, by whatever name. */
export function notOver(path: string, input: string): void {
  if (isSameFile(path, input))
    throw new FileCheckError('output', 'Funnene kan ikke skrives over filen som kontrolleres. Velg et annet navn. Ingenting er skrevet.');
}

/** Where the file is until it is whole: in the same folder, so that it can be renamed. */
export function unfinishedBeside(path: string): string {
  return join(dirname(resolve(path)), `.${basename(path)}.${process.pid}.uferdig`);
}

function isSameFile(path: string, input: string): boolean {
  try {
    const [a, b] = [statSync(path), statSync(input)];
    return (a.ino !== 0 && a.ino === b.ino && a.dev === b.dev) || realpathSync(path) === realpathSync(input);
  } catch {
    // One of them is not there, so they are not the same.
    return resolve(path) === resolve(input);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'disken er full',
  EACCES: 'du har ikke tilgang til mappen',
  EPERM: 'du har ikke tilgang til mappen',
  EROFS: 'mappen kan bare leses',
  ENOENT: 'mappen finnes ikke',
  ENOTDIR: 'mappen finnes ikke',
  EISDIR: 'det er en mappe',
  EEXIST: 'en uferdig fil fra en annen kjøring ligger der',
};

/** Does `work` with the file. @throws FileCheckError in words when the disk refuses. */
export function refused<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw outputProblem(path, error);
  }
}

/** Why a file of findings could not be written, in words. What is already told in words goes through unchanged. */
export function outputProblem(path: string, error: unknown): FileCheckError {
  if (error instanceof FileCheckError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'ukjent feil';
  return new FileCheckError(
    'output',
    `Får ikke skrevet «${basename(path)}»: ${REASONS[code] ?? code}. Filen som kontrolleres, er ikke berørt.`,
  );
}
