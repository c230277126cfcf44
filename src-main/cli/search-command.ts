import type { SearchHit } from '../contract/search';
import { pickBook } from '../services/assessment';
import type { CliDeps } from './deps';
import { readOptions } from './options';
import { UsageError } from './usage-error';

const DEFAULT_LIMIT = 10;
const MOST = 100;

/** `isf search 'words'`: the best places for what is on the coder's mind. */
export async function searchCommand(args: string[], deps: CliDeps): Promise<string> {
  const { values, positionals } = readOptions(args, {
    limit: { type: 'string' },
    'rule-book': { type: 'string' },
    json: { type: 'boolean' },
  });
  const words = positionals.join(' ').trim();
  if (words === '') throw new UsageError("search tar ordene det letes etter: isf search 'fastlege ringer vakthavende'.");
  const limit = values.limit === undefined ? DEFAULT_LIMIT : limitOf(values.limit);
  const book = pickBook(await deps.library(), values['rule-book'], undefined);
  const hits = await deps.search.find(book, words, limit);
  return values.json ? `${JSON.stringify(hits.map(asPrinted), null, 2)}\n` : text(hits, book.title);
}

function limitOf(given: string): number {
  const limit = Number(given);
  if (!/^\d+$/.test(given) || limit < 1 || limit > MOST)
    throw new UsageError(`--limit er «${given}». Tillatt: et helt tall fra 1 til ${MOST}.`);
  return limit;
}

/** Without the places to mark, which only a window draws. */
function asPrinted({ marks: _marks, ...hit }: SearchHit): Omit<SearchHit, 'marks'> {
  return hit;
}

const MATCHES = { exact: 'treff på navn', prefix: 'begynner slik', word: 'ordene står her', fuzzy: 'ligner' };
const KINDS = { code: 'kode', term: 'ord', chapter: 'kapittel', clause: 'ledd', rule: 'regel', change: 'endring', example: 'eksempel' };

function text(hits: readonly SearchHit[], book: string): string {
  if (hits.length === 0) return `Ingen treff i ${book}. Prøv et annet ord, en kode eller et kapittelnummer.\n`;
  return hits
    .map(
      ({ kind, id, title, match, excerpt }) =>
        `${KINDS[kind]} ${id} (${MATCHES[match]})\n  ${title}\n${excerpt === '' ? '' : `  ${excerpt}\n`}`,
    )
    .join('');
}
