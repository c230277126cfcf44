/** Free text: what of a query is looked for, and where it stands. */
import { foldLetters } from '../../../src-main/core/text/letters';
import { stemOf } from '../../../src-main/core/text/stem';
import { tokensOf } from '../../../src-main/core/text/tokens';
import type { Span } from '../api';

/** Shorter than this, a word counts only where a word begins with it: «12» is not in «2012». */
const ANYWHERE_FROM = 3;
const EXCERPT = 160;
const WINDOW = 1_000;

/** The folded pieces that must all occur. Of a word its stem, so that every inflection and every compound with it is found. */
export function needlesOf(words: string): readonly string[] {
  const needles = tokensOf(words).map(({ folded, hasDigit }) => {
    const stem = hasDigit ? folded : stemOf(folded);
    return stem.length >= ANYWHERE_FROM && folded.startsWith(stem) ? stem : folded;
  });
  return [...new Set(needles)];
}

/** A text as it is searched: folded, one space before every word and nothing else between them. */
export function searchable(text: string): string {
  return ` ${foldLetters(text)}`.replace(/[^\p{L}\p{N}.]+/gu, ' ');
}

/** The words of a searchable text. */
export function wordsIn(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/**
 * The same text, by itself in memory and as small as it can be. What is cut from a text keeps all of that text, and one dash or emoji in
 * it makes two bytes of every letter.
 */
export function inOnePiece(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

/** What to look for in a searchable text, to find the needle. */
export function soughtFor(needle: string): string {
  return needle.length >= ANYWHERE_FROM ? needle : ` ${needle}`;
}

/** Whether a searchable text holds the needle. */
export function holds(text: string, needle: string): boolean {
  return text.includes(soughtFor(needle));
}

/** Where the needles stand in a text, in order and without overlap. */
export function spansIn(text: string, needles: readonly string[]): Span[] {
  return tokensOf(text).flatMap((token) => {
    const hits = needles.flatMap((needle) => {
      const at = needle.length >= ANYWHERE_FROM ? token.folded.indexOf(needle) : token.folded.startsWith(needle) ? 0 : -1;
      return at < 0 ? [] : [{ at, length: needle.length }];
    });
    const longest = hits.toSorted((a, b) => b.length - a.length)[0];
    if (longest === undefined) return [];
    // Folding may change the length («aa» is one letter then); the whole word is marked in that case.
    const isAligned = token.folded.length === token.text.length;
    const from = isAligned ? token.from + longest.at : token.from;
    return [{ from, to: isAligned ? from + longest.length : token.to }];
  });
}

/** The part of a text around the first needle, with the needles in it. Without any: the beginning of the text. */
export function excerptOf(text: string, needles: readonly string[]): { readonly excerpt: string; readonly spans: readonly Span[] } {
  const first = firstHit(text, needles);
  const from = first <= EXCERPT / 3 ? 0 : wordStart(text, first - EXCERPT / 3);
  const to = from + EXCERPT >= text.length ? text.length : wordStart(text, from + EXCERPT);
  const cut = text
    .slice(from, Math.max(to, from + 1))
    .replace(/\s/g, ' ')
    .trimEnd();
  const excerpt = `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`;
  return { excerpt, spans: spansIn(excerpt, needles) };
}

/** Piece by piece, so that a very long text is read only as far as needed. */
function firstHit(text: string, needles: readonly string[]): number {
  for (let at = 0; at < text.length; at += WINDOW) {
    const window = text.slice(at, at + WINDOW + 100);
    const folded = searchable(window);
    if (!needles.some((needle) => holds(folded, needle))) continue;
    const [span] = spansIn(window, needles);
    if (span !== undefined) return at + span.from;
  }
  return 0;
}

/** The beginning of the word at or before a place, but not more than 40 characters back. */
function wordStart(text: string, near: number): number {
  const at = Math.floor(near);
  const space = text.slice(Math.max(0, at - 40), at).search(/\s\S*$/);
  if (space >= 0) return Math.max(0, at - 40) + space + 1;
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
