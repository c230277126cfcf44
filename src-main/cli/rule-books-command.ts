import type { RuleBookSummary } from '../contract/rules';
import { chooseBook } from '../services/assessment';
import { summaryOf } from '../services/rule-library/library';
import type { CliDeps } from './deps';
import { readOptions } from './options';
import { UsageError } from './usage-error';

/** `isf rule-books`: what is installed. */
export async function ruleBooksCommand(args: string[], deps: CliDeps): Promise<string> {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
  if (positionals.length > 0) throw new UsageError(`rule-books tar ingen argumenter, fikk «${positionals[0]}».`);
  const library = await deps.library();
  chooseBook(library, undefined, undefined); // says what is wrong when the books cannot be used
  const books = library.books.map(summaryOf);
  return values.json ? `${JSON.stringify(books, null, 2)}\n` : `${books.map(paragraph).join('\n\n')}\n`;
}

const STATUS_WORDS: Readonly<Record<RuleBookSummary['status'], string>> = {
  preliminary: 'foreløpig',
  final: 'endelig',
  corrected: 'rettet',
};

function paragraph(book: RuleBookSummary): string {
  return [
    `${book.title} (${book.id})`,
    `  ${STATUS_WORDS[book.status]}, ${book.inForce ? 'i kraft' : 'ikke i kraft'} ${book.inForce ? '' : '(laget for) '}${book.validFrom} til ${book.validTo}${book.published ? `, publisert ${book.published}` : ''}`,
    `  ${book.clauses} ledd, ${book.rules} regler, ${book.examples} eksempler`,
    `  ${book.hash}`,
  ].join('\n');
}
