/** The search over the real rule books, made from the sources once for each test file, without the build. */
import { join } from 'node:path';
import type { IndexFile } from '../../src-main/core/search/index-file';
import { openSearcher, type Searcher } from '../../src-main/core/search/searcher';
import { readGlossary } from '../../src-main/services/glossary/read-glossary';
import { makeIndexes } from '../../src-main/services/search/make-indexes';
import { readLanguage } from '../../src-main/services/search/read-language';
import type { Search } from '../../src-main/services/search/search';
import { BOOKS, ROOT } from './books';

/** For what is tested without searching: a search that fails when it is used. */
export const UNUSED_SEARCH: Search = {
  find: () => Promise.reject(new Error('not searched in this test')),
  warmUp: () => Promise.reject(new Error('not searched in this test')),
};

/** The indexes of all bundled books. */
export async function indexesFromSources(): Promise<IndexFile[]> {
  const resources = join(ROOT, 'resources');
  const { glossary } = await readGlossary(resources, ROOT, BOOKS);
  const { language } = await readLanguage(resources, ROOT);
  if (glossary === undefined || language === undefined) throw new Error('The glossary or the language of the search is faulty.');
  return makeIndexes(BOOKS, glossary.terms, language);
}

/** The searcher of one book. */
export async function searcherFromSources(book: string): Promise<Searcher> {
  const index = (await indexesFromSources()).find(({ ruleBook }) => ruleBook === book);
  if (index === undefined) throw new Error(`${book} is not among the bundled books`);
  return openSearcher(index);
}
