/** What each character of a text is to someone looking for numbers in it. One look-up per character, made once. */

/** Classes of characters that are not digits. A digit has the class `DIGIT` plus its value. */
export const OTHER = 0;
/** Seen by no one: zero-width and direction marks, soft hyphen. They come along when text is copied from a web page. */
export const INVISIBLE = 1;
export const LINE_BREAK = 2;
/** Neither letter nor digit, and not one of the usual separators inside a number. */
export const SIGN = 3;
/** The separators, as bits, so that the ones met in a number can be gathered. */
export const SPACE = 4;
export const TAB = 8;
export const DOT = 16;
export const DASH = 32;
export const SLASH = 64;
export const DIGIT = 128;

/** The zeros of the scripts whose digits are read: Latin, Arabic-Indic, Persian and Urdu, Devanagari, full-width. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0xff10];

const MEMBERS: readonly (readonly [kind: number, characters: string])[] = [
  [
    INVISIBLE,
    '\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff',
  ],
  [LINE_BREAK, '\n\r\v\f\u0085\u2028\u2029'],
  [SIGN, ',:;|_+*#=~^<>()[]{}"\'`´•«»“”‘’'],
  [SPACE, ' \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000'],
  [TAB, '\t'],
  [DOT, '.·․．'],
  [DASH, '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d'],
  [SLASH, '/\\\u2044\u2215\uff0f'],
];

/** The class of every UTF-16 unit. */
export const CLASS_OF: Uint8Array = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [kind, characters] of MEMBERS) for (const character of characters) table[character.charCodeAt(0)] = kind;
  for (const zero of ZEROS) for (let value = 0; value < 10; value++) table[zero + value] = DIGIT + value;
  return table;
}
