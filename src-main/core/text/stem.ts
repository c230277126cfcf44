/** The stem of a Norwegian word, after Snowball. */
import { stemmer } from '@orama/stemmers/norwegian';
import { foldLetters } from './letters';
import { NYNORSK_PIECES, NYNORSK_WORDS } from './nynorsk';

const REMEMBERED = 20_000;
const known = new Map<string, string>();

/** The stem of a folded word: one for all its inflections, and for bokmål and nynorsk. Codes and numbers stay as they are. */
export function stemOf(folded: string): string {
  const held = known.get(folded);
  if (held !== undefined) return held;
  const stem = /\d/.test(folded) ? folded : stemmer(inBokmal(folded));
  if (known.size >= REMEMBERED) known.clear();
  known.set(folded, stem);
  return stem;
}

const PIECES = new Map(NYNORSK_PIECES);
const PIECE = new RegExp(NYNORSK_PIECES.map(([nynorsk]) => nynorsk).join('|'), 'g');

/** The stems of words as they are written. */
export function stemsOf(words: readonly string[]): Set<string> {
  return new Set(words.map((word) => stemOf(foldLetters(word))));
}

function inBokmal(word: string): string {
  const whole = NYNORSK_WORDS.get(word);
  if (whole !== undefined) return whole;
  return word
    .replace(PIECE, (piece) => PIECES.get(piece) ?? piece)
    .replace(/asjonar(ne)?$/, 'asjoner')
    .replace(/ingane?$/, 'inger')
    .replace(/leik$/, 'lighet');
}
