/** Runs the worked examples that stand beside the registration checks. */
import type { Problem } from '../../contract/rules';
import { originOf, type RuleBook } from '../rules/book';
import { createChecker, type WaitingRoom, type WaitingRow } from './checker';
import { type Contact, splitCodes } from './contact';
import type { CheckExample, ExampleRow } from './format';

/** One problem for each example whose rows give other findings than it says. */
export function checkExampleProblems(book: RuleBook): Problem[] {
  // Own checks are in every book; the one in force tries them, once.
  const checks = [...(book.inForce ? book.ownChecks : []), ...book.chapters.flatMap((chapter) => chapter.checks)];
  return checks.flatMap(({ id, examples }) =>
    examples.flatMap((example) => {
      const found = findingsPerRow(book, id, example);
      if (found.join() === example.finds.join()) return [];
      return [
        {
          ...originOf(book, `check:${id}`),
          message: `Eksemplet «${example.title}» stemmer ikke: radene gir ${found.join(', ')} funn, ventet ${example.finds.join(', ')}`,
        },
      ];
    }),
  );
}

/** How many findings of the check each row of the example gives. */
function findingsPerRow(book: RuleBook, check: string, { rows }: CheckExample): number[] {
  const found = rows.map(() => 0);
  const count = (finding: { readonly check: string; readonly line: number }): void => {
    if (finding.check === check) found[finding.line - 1] = (found[finding.line - 1] ?? 0) + 1;
  };
  const checker = createChecker([{ ...book, inForce: true }], roomInMemory());
  rows.forEach((row, index) => void checker.check(contactOf(row, index + 1, book.validFrom), count));
  checker.finish(count);
  return found;
}

function contactOf({ procedureCodes = '', ...row }: ExampleRow, line: number, day: string): Contact {
  return {
    line,
    contactId: `eksempel-${line}`,
    patientId: '',
    contactDate: day,
    contactType: '',
    indirectActivity: '',
    careLevel: '',
    place: '',
    serviceArea: '',
    copay: '',
    ...row,
    procedureCodes: splitCodes(procedureCodes),
    facts: undefined,
  };
}

/** For a handful of rows. */
export function roomInMemory(): WaitingRoom {
  const rows: WaitingRow[] = [];
  return { add: (row) => void rows.push(row), all: () => rows };
}
