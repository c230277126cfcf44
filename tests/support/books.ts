/** The real rule books, compiled from YAML once for each test file. */
import { join } from 'node:path';
import type { RuleBook } from '../../src-main/core/rules/book';
import { compileBooks } from '../../src-main/services/rule-library/compile-books';

export const ROOT = join(import.meta.dirname, '..', '..');

const { books, problems } = await compileBooks(join(ROOT, 'resources'), ROOT);
if (problems.length > 0) throw new Error(`Rule data is faulty: ${JSON.stringify(problems.slice(0, 5), null, 1)}`);

export const BOOKS: readonly RuleBook[] = books;
export const FINAL = bookOf('isf-2024-final');
export const PRELIMINARY = bookOf('isf-2024-preliminary');

function bookOf(id: string): RuleBook {
  const book = books.find((candidate) => candidate.id === id);
  if (!book) throw new Error(`${id} is not among the bundled books`);
  return book;
}
