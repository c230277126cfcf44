import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { RuleSources, SourceFile } from '../../core/rules/compile';

/**
 * Reads all YAML of rule data under `resources` (rule-books/ and code-systems/). Paths in the result are relative to `root`.
 * A file that must be there and is not comes back empty, which its schema then refuses by name.
 * @throws when a folder that must be there is not.
 */
export async function readSources(resources: string, root: string): Promise<RuleSources> {
  const source = async (path: string): Promise<SourceFile> => ({
    path: relative(root, path).split(sep).join('/'),
    text: await readFile(path, 'utf8').catch(emptyWhereMissing),
  });
  const yamlIn = async (folder: string) =>
    (await readdir(folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => join(folder, name));

  const bookFolder = join(resources, 'rule-books');
  const folders = (await readdir(bookFolder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(bookFolder, entry.name))
    .sort();
  const books = folders.map(async (folder) => {
    const head = join(folder, 'rule-book.yaml');
    const chapters = (await yamlIn(folder)).filter((path) => path !== head);
    return { head: await source(head), chapters: await Promise.all(chapters.map(source)) };
  });
  return {
    facts: await source(join(bookFolder, 'facts.yaml')),
    ownChecks: await source(join(bookFolder, 'own-checks.yaml')),
    codeSystems: await Promise.all((await yamlIn(join(resources, 'code-systems'))).map(source)),
    books: await Promise.all(books),
  };
}

function emptyWhereMissing(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return '';
  throw error;
}
