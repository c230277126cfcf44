import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compileGlossary } from '../../core/glossary/compile';
import type { RuleBook } from '../../core/rules/book';

/**
 * From resources/glossary/terms.yaml to the checked glossary. Used by the build and by `npm run check`; the app itself loads
 * what the build wrote. A file that is not there is refused as an empty one.
 */
export async function readGlossary(
  resources: string,
  root: string,
  books: readonly RuleBook[],
): Promise<ReturnType<typeof compileGlossary>> {
  const path = join(resources, 'glossary', 'terms.yaml');
  const text = await readFile(path, 'utf8').catch(emptyWhereMissing);
  return compileGlossary({ path: relative(root, path).split(sep).join('/'), text }, books);
}

function emptyWhereMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
