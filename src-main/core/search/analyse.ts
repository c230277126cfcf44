/**
 * The words that a text is found by. Each token gives its stem, and further forms behind a sign, so that a hit can tell how it came
 * about: `~` the stem without Norwegian letters, `+` a part of a compound, `=` a code.
 */
import { type IsWord, partsOf } from '../text/compounds';
import { plainLetters } from '../text/letters';
import { stemOf } from '../text/stem';
import { codeKey, type Token, tokensOf } from '../text/tokens';

export const PLAIN = '~';
export const PART = '+';
export const CODE = '=';

/** The terms of one token of a text. */
export function termsOfToken(token: Token, isWord: IsWord): string[] {
  if (token.hasDigit) return [CODE + codeKey(token.text)];
  const stem = stemOf(token.folded);
  const parts = partsOf(token.folded, isWord);
  return [...withPlain(stem, ''), ...parts.flatMap((part) => withPlain(part, PART))];
}

/** The terms of a token, for texts that are met again and again. */
export type TermsOf = (token: Token) => readonly string[];

/** Remembers the terms of every token that it has met: for the texts of one book, not for what is typed. */
export function rememberedTerms(isWord: IsWord): TermsOf {
  const known = new Map<string, readonly string[]>();
  return (token) => {
    const held = known.get(token.text);
    if (held !== undefined) return held;
    const terms = termsOfToken(token, isWord);
    known.set(token.text, terms);
    return terms;
  };
}

function withPlain(stem: string, sign: string): string[] {
  const plain = plainLetters(stem);
  return plain === stem ? [sign + stem] : [sign + stem, PLAIN + sign + plain];
}

/** A name as it is compared whole: the stems of its words, codes by their key. */
export function nameKey(name: string): string {
  return tokensOf(name)
    .map((token) => (token.hasDigit ? codeKey(token.text) : stemOf(token.folded)))
    .join(' ');
}
