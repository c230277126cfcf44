/** Runs the worked examples that stand beside the rules. */
import type { Problem } from '../../contract/rules';
import { assess } from './assess';
import { originOf, type RuleBook } from './book';
import { withoutDate } from './facts';
import type { ExampleSource } from './format';

/** One problem for each expectation that the book's own answer does not meet. */
export function exampleProblems(book: RuleBook): Problem[] {
  return book.chapters.flatMap(({ examples }) =>
    examples.flatMap((example) =>
      deviations(example, book).map((message) => ({
        ...originOf(book, `example:${example.id}`),
        message: `Eksemplet «${example.title}» stemmer ikke: ${message}`,
      })),
    ),
  );
}

function deviations(example: ExampleSource, book: RuleBook): string[] {
  const answer = assess(withoutDate(example.facts), book);
  const { expect } = example;
  const found: string[] = [];
  const same = (what: string, expected: unknown, actual: unknown) => {
    if (JSON.stringify(expected) !== JSON.stringify(actual))
      found.push(`${what} er ${JSON.stringify(actual) ?? 'ikke satt'}, ventet ${JSON.stringify(expected) ?? 'ikke satt'}`);
  };
  same('verdict', expect.verdict, answer.verdict);
  same('certainty', expect.certainty, answer.certainty);
  same('contactType', expect.contactType, answer.registration.contactType?.code);
  same('indirectActivity', expect.indirectActivity, answer.registration.indirectActivity?.code);
  same(
    'codes',
    expect.codes,
    answer.registration.codes.map(({ code }) => code),
  );
  if (expect.missing) same('missing', expect.missing, answer.missing);
  if (expect.ignored) same('ignored', expect.ignored, answer.ignored);
  same('because', [...expect.because].sort(), answer.because.map(({ clause }) => clause).sort());
  same('openPoints', [...expect.openPoints].sort(), answer.openPoints.map(({ chapter }) => chapter).sort());
  return found;
}
