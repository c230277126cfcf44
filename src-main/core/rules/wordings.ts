/** How the clauses that part two rule books read in each of them. */
import type { Difference } from '../../contract/proof';
import type { RuleBook } from './book';

export interface Wording {
  /** Id of the book after. */
  readonly ruleBook: string;
  readonly clause: string;
  /** Absent for a clause that comes. */
  readonly before?: string;
  /** Absent for one that goes. */
  readonly after?: string;
}

/** The words of each clause that comes, goes or is reworded, in the order of the difference. */
export function wordingsOf(from: RuleBook, to: RuleBook, { chapters }: Pick<Difference, 'chapters'>): Wording[] {
  const [before, after] = [textsOf(from), textsOf(to)];
  return chapters.flatMap(({ added, changed, removed }) =>
    [...added, ...changed, ...removed].map((clause) => {
      const [was, becomes] = [before.get(clause), after.get(clause)];
      return {
        ruleBook: to.id,
        clause,
        ...(was !== undefined && { before: was }),
        ...(becomes !== undefined && { after: becomes }),
      };
    }),
  );
}

function textsOf({ chapters }: RuleBook): ReadonlyMap<string, string> {
  return new Map(chapters.flatMap(({ clauses }) => clauses.map(({ id, text }) => [id, text] as const)));
}
