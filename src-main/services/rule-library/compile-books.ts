import type { Problem } from '../../contract/rules';
import { checkExampleProblems } from '../../core/checks/examples';
import type { RuleBook } from '../../core/rules/book';
import { compile } from '../../core/rules/compile';
import { exampleProblems } from '../../core/rules/examples';
import { faultProblems } from '../../core/rules/faults';
import { contentHash } from './content-hash';
import { readSources } from './read-sources';

export interface CompiledBooks {
  /** Empty when there is any problem. */
  readonly books: readonly RuleBook[];
  readonly problems: readonly Problem[];
}

/**
 * From the YAML under `resources` to checked books: form, references, validities, gaps and contradictions, worked examples.
 * Used by the build, by `npm run check` and by a development start on YAML; the app itself loads what the build wrote.
 */
export async function compileBooks(resources: string, root: string): Promise<CompiledBooks> {
  const compiled = compile(await readSources(resources, root));
  const books = compiled.books.map((book): RuleBook => ({ ...book, hash: contentHash(book) }));
  const faults = books.flatMap(faultProblems);
  const problems = [
    ...compiled.problems,
    ...faults,
    ...(faults.length === 0 ? [...books.flatMap(exampleProblems), ...books.flatMap(checkExampleProblems)] : []),
  ];
  return { books: problems.length === 0 ? books : [], problems };
}
