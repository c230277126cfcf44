/** The piece of a text that shows why it was found, and the words in it to mark. */
import type { Mark } from '../../contract/search';
import { firstToken, type Token, tokensOf } from '../text/tokens';
import type { TermsOf } from './analyse';

const LENGTH = 160;
const BEFORE = 40;

/** Where the words stand that the terms led to. */
export function marksIn(text: string, terms: ReadonlySet<string>, termsOf: TermsOf): Mark[] {
  return tokensOf(text)
    .filter(leadsTo(terms, termsOf))
    .map(({ from, to }) => [from, to]);
}

function leadsTo(terms: ReadonlySet<string>, termsOf: TermsOf): (token: Token) => boolean {
  return (token) => termsOf(token).some((term) => terms.has(term));
}

/** A piece of the text around the first word that was found and that the title does not show already; empty where the title shows the whole text. */
export function excerptOf(title: string, text: string, terms: ReadonlySet<string>, termsOf: TermsOf): string {
  const shown = text.startsWith(title.replace(/ …$/u, '')) ? title.replace(/ …$/u, '').length : 0;
  const rest = text.slice(shown).trimStart();
  if (rest === '') return '';
  const from = firstToken(rest, leadsTo(terms, termsOf))?.from ?? 0;
  const start = from <= LENGTH - BEFORE ? 0 : rest.indexOf(' ', from - BEFORE) + 1;
  const piece = rest.slice(start, start + LENGTH);
  const whole = start + LENGTH >= rest.length;
  return `${start > 0 ? '… ' : ''}${whole ? piece : `${piece.replace(/\s+\S*$/u, '')} …`}`;
}
