import type { Certificate, Finding } from '../contract/proof';
import { isClean } from '../core/rules/certificate';
import { pickBook } from '../services/assessment';
import { certifyAmong } from '../services/certificates';
import type { CliDeps } from './deps';
import { readOptions } from './options';
import { UsageError } from './usage-error';

/** `isf certify`: proves one book or all, now, from their content. Exit code 1 when there is any finding. */
export async function certifyCommand(args: string[], deps: CliDeps): Promise<{ stdout: string; exitCode: number }> {
  const { values, positionals } = readOptions(args, { 'rule-book': { type: 'string' }, json: { type: 'boolean' } });
  if (positionals.length > 0)
    throw new UsageError(`certify tar ingen argumenter, fikk «${positionals[0]}». Navngi en bok med --rule-book.`);
  const library = await deps.library();
  const named = values['rule-book'];
  const first = pickBook(library, named, undefined);
  const certificates = (named === undefined ? library.books : [first]).map((book) => certifyAmong(book, library.books));
  const stdout = values.json ? JSON.stringify(certificates, null, 2) : certificates.map(paragraph).join('\n\n');
  return { stdout: `${stdout}\n`, exitCode: certificates.every(isClean) ? 0 : 1 };
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
