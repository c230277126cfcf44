/** Norwegian writes compounds in one word; a coder may write them in two, and the other way round. */
import { stemOf } from './stem';

const SHORTEST_PART = 3;
const SHORTEST_LAST = 4;
const SHORTEST_COMPOUND = 8;
const MOST_PARTS = 4;

/** Whether a stem is a word of its own. */
export type IsWord = (stem: string) => boolean;

/**
 * The stems of the parts of a folded word: «telefonkonsultasjonen» → telefon, konsultasjon. Empty for a word that cannot be cut
 * into words altogether. Long last parts come first, so that «hjemmeoppfølging» is hjemme + oppfølging and not … + følging.
 */
export function partsOf(folded: string, isWord: IsWord): string[] {
  if (folded.length < SHORTEST_COMPOUND || /\d/.test(folded)) return [];
  const parts = cut(folded, isWord, MOST_PARTS);
  return parts !== undefined && parts.length > 1 ? parts : [];
}

function cut(word: string, isWord: IsWord, most: number): string[] | undefined {
  if (most > 1) {
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_LAST; at += 1) {
      const first = firstPart(word.slice(0, at), isWord);
      if (first === undefined) continue;
      const rest = cut(word.slice(at), isWord, most - 1);
      if (rest !== undefined) return [first, ...rest];
    }
  }
  const stem = stemOf(word);
  return word.length >= SHORTEST_LAST && isWord(stem) ? [stem] : undefined;
}

/** A part that is not the last: the word itself, or with the letter that joins it to the next («oppfølging-s-samtale»). */
function firstPart(piece: string, isWord: IsWord): string | undefined {
  for (const word of /[se]$/.test(piece) && piece.length > SHORTEST_PART ? [piece, piece.slice(0, -1)] : [piece]) {
    // A part stands uninflected, so it is its own stem or a stem and its last vowel.
    const stem = stemOf(word);
    if (isWord(stem) && word.length - stem.length <= 2) return stem;
  }
  return undefined;
}
