/** A folder that is laid out as `resources/` is, read as the build reads it. */
import { stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Problem } from '../../contract/rules';
import { validityProblems } from '../../core/rules/validity';
import type { CompiledBooks } from '../rule-library/compile-books';
import type { RuleLibrary } from '../rule-library/library';

/** True for a folder, whatever it holds. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/**
 * Its books, and everything that is wrong with them, also beside the books of `library` (days that two books in force cover). Files in
 * problems are named from the current folder where the kit lies under it, else from the kit. Never throws for what the folder holds.
 */
export async function readKit(folder: string, library: RuleLibrary): Promise<CompiledBooks> {
  const kit = basename(resolve(folder)) === 'rule-books' ? dirname(resolve(folder)) : resolve(folder);
  const fromHere = relative(process.cwd(), kit);
  const isUnderHere = !fromHere.startsWith('..') && !isAbsolute(fromHere);
  const { compileBooks } = await import('../rule-library/compile-books'); // the YAML parser, only for those who write rules
  let compiled: CompiledBooks;
  try {
    compiled = await compileBooks(kit, isUnderHere ? process.cwd() : kit);
  } catch (error) {
    return { books: [], problems: [notAKit(folder, error)] };
  }
  if (compiled.problems.length > 0) return compiled;
  if (compiled.books.length === 0)
    return { books: [], problems: [{ file: `${folder}/rule-books`, line: 1, message: 'Her er det ingen regelbøker' }] };
  const others = library.books.filter(({ id }) => !compiled.books.some((book) => book.id === id));
  const clashes = validityProblems([...compiled.books, ...others]);
  return clashes.length === 0 ? compiled : { books: [], problems: clashes };
}

function notAKit(folder: string, error: unknown): Problem {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return {
    file: folder,
    line: 1,
    message: `Mappen kan ikke leses som regelbøker: ${path ?? code} finnes ikke eller er ikke en mappe`,
    allowed: 'en mappe med rule-books/ og code-systems/, slik isf new-rule-book lager den',
  };
}
