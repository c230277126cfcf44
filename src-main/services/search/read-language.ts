/** Reads the language of the search from its YAML, for the build and the checks. */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Problem } from '../../contract/rules';
import { readYaml } from '../../core/rules/yaml-file';
import { type Language, LanguageFile } from '../../core/search/language';

/** The language under `resources`, with file names in problems from `root`. */
export async function readLanguage(
  resources: string,
  root: string,
): Promise<{ readonly language?: Language; readonly problems: readonly Problem[] }> {
  const path = join(resources, 'search', 'language.yaml');
  const { value, problems } = readYaml(relative(root, path), await readFile(path, 'utf8'), LanguageFile);
  return value === undefined ? { problems } : { language: value, problems };
}
