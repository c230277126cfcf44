/** What the build wrote, as far as the shelf needs it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Glossary } from '../../contract/glossary';
import type { RuleBook } from '../../core/rules/book';
import type { Language } from '../../core/search/language';
import { loadLibrary } from '../rule-library/library';
import { ShelfError } from './problem';

export interface Bundled {
  readonly books: readonly RuleBook[];
  /** Hashes of everything that books are derived from. */
  readonly fingerprint: string;
  /** What the search indexes are made with, read when it is needed. */
  readonly searchWords: () => Promise<{ readonly terms: Glossary['terms']; readonly language: Language }>;
}

/** Below the folder of the build. */
export const BUILT_BOOKS = 'rule-books';
const GLOSSARY = 'glossary.json';
const LANGUAGE = 'language.json';

/** Reads what was built into `built`. @throws ShelfError when it cannot be used: then nothing can be laid over it either */
export async function readBundled(built: string, loaded?: readonly RuleBook[]): Promise<Bundled> {
  const library = loaded === undefined ? await loadLibrary(join(built, BUILT_BOOKS)) : { books: loaded, problems: [] };
  const [problem] = library.problems;
  if (problem !== undefined)
    throw new ShelfError(
      'failed',
      `Regelbøkene som fulgte med appen, kan ikke brukes. ${problem.file}:${problem.line}: ${problem.message}`,
    );
  const [glossary, language] = await Promise.all([GLOSSARY, LANGUAGE].map((name) => readFile(join(built, name), 'utf8'))).catch(() => {
    throw new ShelfError('failed', 'Ordlisten som fulgte med appen, kan ikke leses. Installer appen på nytt.');
  });
  const parts = [...library.books.map(({ id, hash }) => `${id} ${hash}`), glossary, language];
  const fingerprint = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return {
    books: library.books,
    fingerprint,
    searchWords: async () => ({
      terms: (JSON.parse(glossary ?? '') as Glossary).terms,
      language: JSON.parse(language ?? '') as Language,
    }),
  };
}
