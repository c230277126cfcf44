/** The piece of a text that shows why it was found, and the words in it to mark. */
import type { Mark } from '../../contract/search';
import type { IsWord } from '../text/compounds';
import { tokensOf } from '../text/tokens';
import { termsOfToken } from './analyse';

const LENGTH = 160;
const BEFORE = 40;

/** Where the words stand that the terms led to. */
export function marksIn(text: string, terms: ReadonlySet<string>, isWord: IsWord): Mark[] {
  return tokensOf(text)
    .filter((token) => termsOfToken(token, isWord).some((term) => terms.has(term)))
    .map(({ from, to }) => [from, to]);
}

/** A piece of the text around the first word that was found and that the title does not show already; empty where the title shows the whole text. */
export function excerptOf(title: string, text: string, terms: ReadonlySet<string>, isWord: IsWord): string {
  const shown = text.startsWith(title.replace(/ …$/u, '')) ? title.replace(/ …$/u, '').length : 0;
  const rest = text.slice(shown).trimStart();
  if (rest === '') return '';
  const [first] = marksIn(rest, terms, isWord);
  const start = first === undefined || first[0] <= LENGTH - BEFORE ? 0 : rest.indexOf(' ', first[0] - BEFORE) + 1;
  const piece = rest.slice(start, start + LENGTH);
  const whole = start + LENGTH >= rest.length;
  return `${start > 0 ? '… ' : ''}${whole ? piece : `${piece.replace(/\s+\S*$/u, '')} …`}`;
}
