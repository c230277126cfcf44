import { stat } from 'node:fs/promises';
import type { Problem } from '../contract/rules';
import type { RuleBook } from '../core/rules/book';
import { RequestError } from '../services/assessment';
import type { RuleLibrary } from '../services/rule-library/library';

/**
 * The one book that `name` stands for: an id of the library, a folder with one book as YAML, or a pack with a book; of a pack only that it is
 * whole and sound counts here, not who signed it. An id goes before a file of the same name; `./name` is always the file.
 * @throws RequestError when there is no such book, or it has faults, with the first of them. ShelfError for a file that is no whole pack.
 */
export async function namedBook(name: string, library: RuleLibrary): Promise<RuleBook> {
  const known = library.books.find(({ id }) => id === name);
  if (known) return known;
  const found = await stat(name).catch(() => undefined);
  if (found === undefined)
    throw new RequestError(
      'not-found',
      `«${name}» er verken en regelbok, en mappe eller en pakke. Regelbøker: ${library.books.map(({ id }) => id).join(', ')}.`,
    );
  return found.isDirectory() ? bookOfFolder(name, library) : bookOfPack(name, library);
}

async function bookOfFolder(folder: string, library: RuleLibrary): Promise<RuleBook> {
  const { readKit } = await import('../services/author-kit/read-kit');
  const { books, problems } = await readKit(folder, library);
  refuseFaults(folder, problems, `isf certify ${folder}`);
  const [book, ...others] = books;
  if (!book || others.length > 0)
    throw new RequestError('not-found', `${folder} har flere regelbøker (${books.map(({ id }) => id).join(', ')}). Velg en mappe med én.`);
  return book;
}

async function bookOfPack(path: string, library: RuleLibrary): Promise<RuleBook> {
  const [{ readPack }, { validatePack }] = await Promise.all([import('../services/packs/pack-file'), import('../services/packs/validate')]);
  const { content, problems } = validatePack(await readPack(path), library.books);
  refuseFaults(path, problems, `isf pack verify ${path}`);
  if (content?.kind !== 'rule-book') throw new RequestError('not-found', `${path} er en pakke uten regelbok.`);
  return content.book;
}

function refuseFaults(name: string, problems: readonly Problem[], command: string): void {
  const [problem] = problems;
  if (problem === undefined) return;
  const count = problems.length === 1 ? 'en feil' : `${problems.length} feil`;
  throw new RequestError(
    'rule-books-unusable',
    `${name} har ${count}: ${problem.file}:${problem.line}: ${problem.message}. Se alt med ${command}.`,
  );
}
