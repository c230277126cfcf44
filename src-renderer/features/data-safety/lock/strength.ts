/** How hard a passphrase is to guess, as a hint. A rough measure on purpose: it warns, and blocks only what is too short. Pure. */

export type Strength = 'too-short' | 'weak' | 'fair' | 'strong';

/** Fewer than this are refused. */
const LEAST_LETTERS = 8;
const FAIR_BITS = 45;
const STRONG_BITS = 65;
/** Each adds little to a guess, however long it is. */
const COMMON = /passord|password|qwerty|asdf|sommer|vinter|høst|vår|hemmelig|isf|notat|velkommen|kode|norge|\b(19|20)\d\d\b/gi;
const BITS_OF_COMMON = 6;

/** The strength of a passphrase. */
export function strengthOf(passphrase: string): Strength {
  const text = passphrase.normalize('NFC');
  if ([...text].length < LEAST_LETTERS) return 'too-short';
  const bits = bitsOf(text);
  return bits >= STRONG_BITS ? 'strong' : bits >= FAIR_BITS ? 'fair' : 'weak';
}

function bitsOf(text: string): number {
  const common = text.match(COMMON)?.length ?? 0;
  const rest = text.replace(COMMON, ' ');
  // A letter that repeats the one before, or follows it in the alphabet, tells nothing new.
  const telling = [...rest].filter((sign, at, all) => at === 0 || !follows(all[at - 1], sign));
  const isWords = /^[\p{L} .,-]+$/u.test(rest) && rest.trim().split(/[\s.,-]+/).length >= 4;
  const pool = poolOf(rest);
  // Four words or more are guessed word by word: some 12 bits each.
  const perSign = Math.log2(Math.max(pool, 2));
  const bySign = new Set(telling).size < 5 ? 10 : telling.length * perSign;
  const byWord = isWords ? rest.trim().split(/[\s.,-]+/).length * 17 : Number.POSITIVE_INFINITY;
  return Math.min(bySign, byWord) + common * BITS_OF_COMMON;
}

function follows(before: string | undefined, sign: string): boolean {
  const step = sign.charCodeAt(0) - (before?.charCodeAt(0) ?? 0);
  return step >= -1 && step <= 1;
}

function poolOf(text: string): number {
  return [
    [/\p{Ll}/u, 29],
    [/\p{Lu}/u, 29],
    [/\d/, 10],
    [/[^\p{L}\d\s]/u, 30],
  ].reduce((sum, [signs, size]) => sum + ((signs as RegExp).test(text) ? (size as number) : 0), 0);
}
