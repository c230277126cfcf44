/** How many contacts a book speaks of, counted without building anything, so that a book that is too large is refused before it is tried. */
import type { UnhashedBook } from './book';
import { type AskedFact, askedFactsOf, belongs } from './table';

export interface BookSize {
  /** The most complete combinations that one contact form has. */
  readonly complete: number;
  /** The combinations of answered and unanswered facts that the certificate tries, in all. */
  readonly reachable: number;
  /** What trying them takes: for each form its reachable times its complete combinations. */
  readonly work: number;
}

/**
 * The size of a book whose references are sound. Counting stops at `most` combinations of a form; a number above that only says that there are
 * more.
 */
export function sizeOf(book: UnhashedBook, most: number): BookSize {
  let [complete, reachable, work] = [0, 0, 0];
  for (const { id } of book.facts[0]?.options ?? []) {
    const facts = askedFactsOf(book, id);
    const ofForm = count(facts, false, most);
    const withOpen = count(facts, true, most);
    complete = Math.max(complete, ofForm);
    reachable += withOpen;
    work += ofForm * withOpen;
  }
  return { complete, reachable, work };
}

function count(facts: readonly AskedFact[], unansweredToo: boolean, most: number): number {
  const values = new Int8Array(facts.length).fill(-1);
  let found = 0;
  const from = (at: number): void => {
    const fact = facts[at];
    if (found > most) return;
    if (fact === undefined) found++;
    else if (!belongs(fact, values)) from(at + 1);
    else {
      for (let option = unansweredToo ? -1 : 0; option < fact.options.length; option++) {
        values[at] = option;
        from(at + 1);
      }
      values[at] = -1;
    }
  };
  from(0);
  return found;
}
