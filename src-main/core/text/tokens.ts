/** Cuts a text into words, codes and numbers. */
import { foldLetters } from './letters';

export interface Token {
  /** As it stands in the text. */
  readonly text: string;
  /** Folded; a code or chapter number keeps its dots. */
  readonly folded: string;
  /** Place in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** True where digits are part of it: codes, chapter numbers, years. */
  readonly hasDigit: boolean;
}

// A dot stays inside a number or code («5.21.3», «Z71.4»), never at its end.
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:\.(?=\p{N})[\p{L}\p{N}]+)*/gu;

/** The tokens of a text, in order. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), tokenOf);
}

/** The first token of a text that `isSought` holds for; what stands after it is not read. */
export function firstToken(text: string, isSought: (token: Token) => boolean): Token | undefined {
  for (const match of text.matchAll(TOKEN)) {
    const token = tokenOf(match);
    if (isSought(token)) return token;
  }
  return undefined;
}

function tokenOf(match: RegExpExecArray): Token {
  const [word] = match;
  return { text: word, folded: foldLetters(word), from: match.index, to: match.index + word.length, hasDigit: /\p{N}/u.test(word) };
}

/** A code as it is compared: folded, without dots, spaces and dashes. Chapter numbers keep their dots, so that 5.21 is not 521. */
export function codeKey(text: string): string {
  const folded = foldLetters(text.trim());
  return /^\d+(\.\d+)+$/.test(folded) ? folded : folded.replace(/[\s.\-–]/g, '');
}
