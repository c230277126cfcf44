import type { RuleBook } from '../core/rules/book';
import { RequestError } from '../services/assessment';
import type { RuleLibrary } from '../services/rule-library/library';

/**
 * The one book that `name` stands for: an id of the library, or a folder with one book as YAML. An id goes before a folder of the
 * same name; `./name` is always the folder.
 * @throws RequestError when there is no such book, or the folder has faults, with the first of them.
 */
export async function namedBook(name: string, library: RuleLibrary): Promise<RuleBook> {
  const known = library.books.find(({ id }) => id === name);
  if (known) return known;
  const { isFolder, readKit } = await import('../services/author-kit/read-kit');
  if (!(await isFolder(name)))
    throw new RequestError(
      'not-found',
      `«${name}» er verken en regelbok eller en mappe. Regelbøker: ${library.books.map(({ id }) => id).join(', ')}.`,
    );
  const { books, problems } = await readKit(name, library);
  const [problem] = problems;
  if (problem)
    throw new RequestError(
      'rule-books-unusable',
      `${name} har ${problems.length === 1 ? 'en feil' : `${problems.length} feil`}: ${problem.file}:${problem.line}: ${problem.message}. Se alt med isf certify ${name}.`,
    );
  const [book, ...others] = books;
  if (!book || others.length > 0)
    throw new RequestError('not-found', `${name} har flere regelbøker (${books.map(({ id }) => id).join(', ')}). Velg en mappe med én.`);
  return book;
}
