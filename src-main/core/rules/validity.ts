/** Checks on the days and the ids of rule books, each by itself and between them. */
import type { Problem } from '../../contract/rules';
import { originOf, type UnhashedBook } from './book';
import { carriedOver } from './carried-over';

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
  for (const book of inForce) {
    for (const { clauses, all } of carriedOver(book)) {
      const [first] = clauses;
      if (first)
        problems.push({
          ...originOf(book, `clause:${first.id}`),
          message: `${book.id} er satt i kraft, men ${clauses.length} av ${all} ledd i kapitlet er ikke lest mot ${book.year}`,
          allowed: 'les dem og ta bort carriedOver, eller sett inForce: false',
        });
    }
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
