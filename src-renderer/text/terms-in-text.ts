/** Finds the terms of the glossary in running text. One matcher is compiled for all terms, and each text is read only once. */
import type { Term } from '../../src-main/contract/glossary';

/** A piece of a text: plain words, or a term as it is written there. */
export type Piece = string | { readonly term: Term; readonly word: string };

export interface TermMatcher {
  /** The text in pieces, in order. Only the first occurrence of a term is a piece of its own. */
  pieces(text: string): readonly Piece[];
}

/** Texts that are remembered; there are a few hundred in a rule book. */
const REMEMBERED = 2_000;

/** The matcher for these terms: whole words only, the longest form first, and abbreviations only as they are written. */
export function compileMatcher(terms: readonly Term[]): TermMatcher {
  const forms = new Map<string, { readonly term: Term; readonly form: string }>();
  for (const term of terms) for (const form of [term.term, ...term.also]) forms.set(form.toLocaleLowerCase('nb'), { term, form });
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length).map(literally);
  // A hyphen binds: «ISF» is not a word of its own in «ISF-dokument».
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}]-)(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])`, 'giu');
  const known = new Map<string, readonly Piece[]>();

  return {
    pieces: (text) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      const pieces = terms.length === 0 ? [text] : split(text, pattern, (word) => termOf(word, forms));
      if (known.size >= REMEMBERED) known.clear();
      known.set(text, pieces);
      return pieces;
    },
  };
}

/** The pieces of several texts that are read together: a term is told apart in the first of them only. */
export function piecesOf(matcher: TermMatcher, texts: readonly string[], except?: string): readonly (readonly Piece[])[] {
  const seen = new Set(except === undefined ? [] : [except]);
  return texts.map((text) =>
    matcher.pieces(text).map((piece) => {
      if (typeof piece === 'string') return piece;
      if (seen.has(piece.term.id)) return piece.word;
      seen.add(piece.term.id);
      return piece;
    }),
  );
}

function split(text: string, pattern: RegExp, termIn: (word: string) => Term | undefined): readonly Piece[] {
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const [word] = match;
    const term = termIn(word);
    if (term === undefined || seen.has(term.id)) continue;
    seen.add(term.id);
    if (match.index > end) pieces.push(text.slice(end, match.index));
    pieces.push({ term, word });
    end = match.index + word.length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}

/** «LAR» is a term and «lar» is not: where a form has capitals beside each other, the word must have the same letters. */
function termOf(word: string, forms: ReadonlyMap<string, { readonly term: Term; readonly form: string }>): Term | undefined {
  const found = forms.get(word.toLocaleLowerCase('nb'));
  if (found === undefined) return undefined;
  return /\p{Lu}{2}/u.test(found.form) && word !== found.form ? undefined : found.term;
}

function literally(form: string): string {
  return form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
