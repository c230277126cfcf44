import { VERDICT_WORDS } from '../contract/face';
import type { Difference, Result } from '../contract/proof';
import type { RuleBook } from '../core/rules/book';
import { difference } from '../core/rules/difference';
import { chooseBook } from '../services/assessment';
import type { CliDeps } from './deps';
import { namedBook } from './named-book';
import { readOptions } from './options';
import { UsageError } from './usage-error';

/** `isf diff FROM TO`: what changed, and which contacts it turns. Each is a book of the library, a folder with one as YAML, or a pack with one. */
export async function diffCommand(args: string[], deps: CliDeps): Promise<string> {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' } });
  const [from, to] = positionals;
  if (from === undefined || to === undefined || positionals.length > 2)
    throw new UsageError('diff tar to regelbøker: isf diff FRA TIL, hver som id (se isf rule-books), mappe eller pakke.');
  const library = await deps.library();
  const sound = async (name: string): Promise<RuleBook> => {
    const book = await namedBook(name, library);
    return chooseBook({ books: [book], problems: [] }, book.id, undefined);
  };
  const found = difference(await sound(from), await sound(to));
  return `${values.json ? JSON.stringify(found, null, 2) : text(found)}\n`;
}

function text({ from, to, chapters, flips }: Difference): string {
  const rows = chapters.map(({ chapter, title, effect, before, after, added, removed, changed }) =>
    [
      `${chapter} ${title}${effect ? ` (${effect})` : ''}: ${added.length} nye, ${removed.length} fjernede, ${changed.length} endrede ledd`,
      ...(before === null ? [] : [`    før: ${before}`]),
      ...(after === null ? [] : [`    nå:  ${after}`]),
    ].join('\n'),
  );
  const turned = flips.map(
    ({ shared, count, from: old, to: now, clauses, joint }) =>
      `${count} × ${JSON.stringify(shared)}\n    ${resultText(old)} → ${resultText(now)}, på grunn av ${clauses.join(', ')}${joint ? ' (samlet)' : ''}`,
  );
  return [
    `${from} → ${to}`,
    ...rows.map((row) => `  ${row}`),
    '',
    `${flips.reduce((sum, { count }) => sum + count, 0)} kontakter får et annet svar, en annen sikkerhet eller en annen registrering`,
    ...turned.map((row) => `  ${row}`),
  ].join('\n');
}

function resultText({ verdict, certainty, contactType, indirectActivity, codes }: Result): string {
  const registered = [
    contactType && `kontakttype ${contactType}`,
    indirectActivity && `indirekte aktivitet ${indirectActivity}`,
    ...codes,
  ].filter(Boolean);
  return [VERDICT_WORDS[verdict], ...(certainty ? [certainty] : []), ...registered].join(', ');
}
