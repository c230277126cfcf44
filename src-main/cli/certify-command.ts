import type { Certificate, Finding } from '../contract/proof';
import type { Problem } from '../contract/rules';
import type { RuleBook } from '../core/rules/book';
import { type CarriedOver, carriedOver } from '../core/rules/carried-over';
import { isClean } from '../core/rules/certificate';
import { pickBook } from '../services/assessment';
import { certifyAmong } from '../services/certificates';
import type { RuleLibrary } from '../services/rule-library/library';
import type { CliDeps } from './deps';
import { readOptions } from './options';
import { UsageError } from './usage-error';

/**
 * `isf certify`: proves one book or all, now, from their content; with a folder, the books that are written there. Exit code 1
 * when there is any finding, or any fault in the files of the folder.
 */
export async function certifyCommand(args: string[], deps: CliDeps): Promise<{ stdout: string; exitCode: number }> {
  const { values, positionals } = readOptions(args, { 'rule-book': { type: 'string' }, json: { type: 'boolean' } });
  const [folder, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`certify tar høyst én mappe, fikk også «${more[0]}». Navngi en bok med --rule-book.`);
  const library = await deps.library();
  const named = values['rule-book'];
  if (folder !== undefined) return certifyFolder(folder, named, library, values.json ?? false);
  const first = pickBook(library, named, undefined);
  const certificates = (named === undefined ? library.books : [first]).map((book) => certifyAmong(book, library.books));
  const stdout = values.json ? JSON.stringify(certificates, null, 2) : certificates.map(paragraph).join('\n\n');
  return { stdout: `${stdout}\n`, exitCode: certificates.every(isClean) ? 0 : 1 };
}

async function certifyFolder(folder: string, named: string | undefined, library: RuleLibrary, json: boolean) {
  const { isFolder, readKit } = await import('../services/author-kit/read-kit');
  if (!(await isFolder(folder))) throw new UsageError(`Finner ikke mappen «${folder}». En bok som appen har, navngis med --rule-book.`);
  const { books, problems } = await readKit(folder, library);
  const chosen = problems.length > 0 ? [] : named === undefined ? books : [pickBook({ books, problems }, named, undefined)];
  const among = [...books, ...library.books.filter(({ id }) => !books.some((book) => book.id === id))];
  const proved = chosen.map((book) => ({ book, certificate: certifyAmong(book, among), notRead: carriedOver(book) }));
  const stdout = json
    ? JSON.stringify({ problems, books: proved.map(({ certificate, notRead }) => ({ certificate, notRead })) }, null, 2)
    : [
        ...problems.map(problemLine),
        proved.map(({ book, certificate, notRead }) => [paragraph(certificate), ...reading(book, notRead)].join('\n')).join('\n\n'),
      ]
        .filter((text) => text !== '')
        .join('\n');
  return { stdout: `${stdout}\n`, exitCode: problems.length === 0 && proved.every(({ certificate }) => isClean(certificate)) ? 0 : 1 };
}

function problemLine({ file, line, message, allowed }: Problem): string {
  return `${file}:${line}: ${message}${allowed ? `. Tillatt: ${allowed}` : ''}`;
}

/** What is still to be read. That is no finding: a draft has such clauses until the work is done. */
function reading(book: RuleBook, notRead: readonly CarriedOver[]): string[] {
  const isOfTheYear = book.sources.some(({ year }) => year === book.year);
  const count = notRead.reduce((sum, { clauses }) => sum + clauses.length, 0);
  return [
    ...(isOfTheYear ? [] : [`  ingen av kildene er fra ${book.year}`]),
    ...(count === 0 ? [] : [`  ${count} ledd er ikke lest mot ${book.year}:`]),
    ...notRead.map(({ chapter, title, clauses, all }) => {
      const { file, line } = book.origins[`clause:${clauses[0]?.id}`] ?? { file: book.id, line: 1 };
      return `    ${chapter} ${title}: ${clauses.length} av ${all}, fra ${file}:${line}`;
    }),
  ];
}

function paragraph(certificate: Certificate): string {
  const { ruleBook, hash, combinations, gaps, overlaps, deadQuestions, unreachable, uncoveredDates, unconfirmed } = certificate;
  const findings = [...gaps, ...overlaps, ...deadQuestions, ...unreachable, ...unconfirmed].map(line);
  const dates = uncoveredDates.map(({ from, to }) => `ingen bok i kraft dekker ${from} til ${to}`);
  return [
    `${ruleBook}: ${combinations} kombinasjoner, ${gaps.length} hull, ${overlaps.length} motsigelser, ${deadQuestions.length} døde spørsmål, ${unreachable.length} uten virkning, ${uncoveredDates.length} udekkede perioder, ${unconfirmed.length} ubekreftede svar`,
    `  ${hash}`,
    ...[...findings, ...dates].map((text) => `  ${text}`),
  ].join('\n');
}

function line({ message, facts, rules, clauses }: Finding): string {
  const places = [...rules, ...clauses].map(({ id, file, line }) => `${id} (${file}:${line})`);
  return [message, ...places, ...(facts ? [JSON.stringify(facts)] : [])].join(' · ');
}
