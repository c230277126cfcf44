/** How many contacts a book speaks of, counted without building anything, so that a book that is too large is refused before it is tried. */
import type { UnhashedBook } from './book';
import { type AskedFact, askedFactsOf, belongs } from './table';

export interface BookSize {
  /** The most complete combinations that one contact form has. */
  readonly complete: number;
  /** The combinations of answered and unanswered facts that the certificate tries, in all. */
  readonly reachable: number;
  /** What trying them takes: complete combinations that are looked at, for each reachable one and for each correction of it. */
  readonly work: number;
}

/**
 * The size of a book whose references are sound. Counting stops at `most` combinations of a form; a number above that only says that
 * there are more.
 */
export function sizeOf(book: UnhashedBook, most: number): BookSize {
  let [complete, reachable, work] = [0, 0, 0];
  for (const { id } of book.facts[0]?.options ?? []) {
    const facts = askedFactsOf(book, id);
    const ofForm = count(facts, false, most).combinations;
    const withOpen = count(facts, true, most);
    complete = Math.max(complete, ofForm);
    reachable += withOpen.combinations;
    work += ofForm * withOpen.corrections;
  }
  return { complete, reachable, work };
}

/** The combinations, and how many ways there are to correct what was registered in them, none at all counted as one. */
function count(facts: readonly AskedFact[], unansweredToo: boolean, most: number): { combinations: number; corrections: number } {
  const values = new Int8Array(facts.length).fill(-1);
  const found = { combinations: 0, corrections: 0 };
  const from = (at: number, corrections: number): void => {
    const fact = facts[at];
    if (found.combinations > most) return;
    if (fact === undefined) {
      found.combinations++;
      found.corrections += corrections;
    } else if (!belongs(fact, values)) from(at + 1, corrections);
    else {
      if (unansweredToo) from(at + 1, corrections);
      for (let option = 0; option < fact.options.length; option++) {
        values[at] = option;
        from(at + 1, fact.kind === 'registration' ? corrections * fact.options.length : corrections);
      }
      values[at] = -1;
    }
  };
  from(0, 1);
  return found;
}
