/** Checks that hold between rule books: their days and their ids. */
import type { Problem } from '../../contract/rules';
import { originOf, type UnhashedBook } from './book';

/** A day may belong to one book in force at most: the date alone must pick the book. */
export function validityProblems(books: readonly UnhashedBook[]): Problem[] {
  const problems: Problem[] = [];
  const inForce = books.filter((book) => book.inForce);
  for (const book of books) {
    if (book.validTo < book.validFrom)
      problems.push({
        ...originOf(book, 'validFrom'),
        message: `${book.id} slutter (${book.validTo}) før den begynner (${book.validFrom})`,
      });
  }
  inForce.forEach((book, index) => {
    for (const other of inForce.slice(index + 1)) {
      if (book.validFrom <= other.validTo && other.validFrom <= book.validTo) {
        const there = originOf(other, 'validFrom');
        problems.push({
          ...originOf(book, 'validFrom'),
          message: `${book.id} og ${other.id} (${there.file}:${there.line}) gjelder begge og dekker de samme dagene`,
          allowed: 'én regelbok i kraft for hver dag',
        });
      }
    }
  });
  const ids = new Map<string, UnhashedBook>();
  for (const book of books) {
    const other = ids.get(book.id);
    if (other) problems.push({ ...originOf(book, 'book'), message: `Regelbok-id «${book.id}» er brukt i ${originOf(other, 'book').file}` });
    ids.set(book.id, book);
  }
  return problems;
}
