/**
 * Reads what the coder typed: cuts it into units, one for each word or code that carries meaning, and lists for each unit the
 * terms of the index that would answer it, with how much each counts.
 */
import { type IsWord, partsOf } from '../text/compounds';
import { plainLetters } from '../text/letters';
import { stemOf } from '../text/stem';
import { codeKey, type Token, tokensOf } from '../text/tokens';
import { CODE, PART, PLAIN } from './analyse';
import type { Synonyms } from './synonyms';
import type { Vocabulary } from './vocabulary';

/** Of a longer query only the beginning is read. */
export const QUERY_LENGTH = 300;
const MOST_TOKENS = 24;
/** Letters from which the word that is being typed also finds longer ones. */
const SHORTEST_PREFIX = 3;
/** How many longer words a beginning stands for, and how much such a word counts. */
const MOST_LONGER = 40;
const BEGUN = 0.6;

export interface Alternative {
  readonly term: string;
  /** How much a hit by it counts. */
  readonly weight: number;
  /** The share of the unit that it answers: 1, or less for one part of a compound. */
  readonly credit: number;
  /** Largest number of wrong letters, or 0. */
  readonly fuzzy: number;
}

type Weighted = Pick<Alternative, 'term' | 'weight'>;

export interface Unit {
  /** How much the unit says, by how rare it is. */
  readonly weight: number;
  readonly alternatives: readonly Alternative[];
}

export interface QueryDeps {
  readonly vocabulary: Vocabulary;
  readonly synonyms: Synonyms;
  readonly isWord: IsWord;
  readonly isStopWord: (stem: string) => boolean;
}

/** The units of a query, in order; none for one without letters and digits. */
export function unitsOf(query: string, deps: QueryDeps): Unit[] {
  const all = joinCodes(tokensOf(query.slice(0, QUERY_LENGTH)).slice(0, MOST_TOKENS), deps.vocabulary);
  const telling = all.filter((token) => token.hasDigit || !deps.isStopWord(stemOf(token.folded)));
  const tokens = telling.length > 0 ? telling : all;
  return tokens.map((token, at) => (token.hasDigit ? codeUnit(token, deps.vocabulary) : wordUnit(tokens, at, deps)));
}

/** Puts codes together that were typed in pieces: «wmga 28», «td 01 a», «5 21 3». */
function joinCodes(tokens: readonly Token[], vocabulary: Vocabulary): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const [token, size] = longestCode(tokens, at, vocabulary);
    joined.push(token);
    at += size;
  }
  return joined;
}

function longestCode(tokens: readonly Token[], at: number, vocabulary: Vocabulary): [Token, number] {
  const first = tokens[at] as Token;
  for (const size of [4, 3, 2]) {
    const pieces = tokens.slice(at, at + size);
    const last = pieces.at(-1);
    if (pieces.length < size || last === undefined || !pieces.some((piece) => piece.hasDigit)) continue;
    const dotted = pieces.every((piece) => /^\d+$/.test(piece.folded));
    const folded = pieces.map((piece) => piece.folded).join(dotted ? '.' : '');
    if (vocabulary.has(CODE + codeKey(folded))) return [{ text: folded, folded, from: first.from, to: last.to, hasDigit: true }, size];
  }
  return [first, 1];
}

function codeUnit(token: Token, vocabulary: Vocabulary): Unit {
  const term = CODE + codeKey(token.text);
  const longer = term.length > SHORTEST_PREFIX ? longerThan({ term, weight: 1.5 }, vocabulary) : [];
  return { weight: vocabulary.weight(term), alternatives: answersWhole([{ term, weight: 1.5 }, ...longer]) };
}

function wordUnit(tokens: readonly Token[], at: number, deps: QueryDeps): Unit {
  const { vocabulary } = deps;
  const token = tokens[at] as Token;
  const stem = stemOf(token.folded);
  const isLast = at === tokens.length - 1;
  const own = [...spellings(stem, 1), ...spellings(PART + stem, 0.6)];
  const longer = isLast && token.folded.length >= SHORTEST_PREFIX ? own.flatMap((spelling) => longerThan(spelling, vocabulary)) : [];
  const meant = [
    ...answersWhole(own),
    ...partsIn(token, deps),
    ...joinedWithNeighbours(tokens, at, vocabulary),
    ...synonymsAround(tokens, at, deps),
  ];
  const weight = weightOf(stem, meant, vocabulary);
  const exists = longer.length > 0 || meant.some(({ term, credit }) => credit === 1 && vocabulary.has(term));
  if (exists) return { weight, alternatives: [...meant, ...answersWhole(longer)] };
  return { weight, alternatives: [...meant.filter(({ credit }) => credit < 1), ...misspelt(token, stem)] };
}

/** Alternatives that each answer the unit by themselves. */
function answersWhole(terms: readonly Weighted[]): Alternative[] {
  return terms.map(({ term, weight }) => ({ term, weight, credit: 1, fuzzy: 0 }));
}

/** The terms that begin with one that is still being typed: the fewer letters are missing, the more they count. */
function longerThan({ term, weight }: Weighted, vocabulary: Vocabulary): Weighted[] {
  return vocabulary
    .beginningWith(term, MOST_LONGER)
    .map((longer) => ({ term: longer, weight: (weight * BEGUN * longer.length) / (longer.length + 0.3 * (longer.length - term.length)) }));
}

/** A term, and the way it is met in words whose Norwegian letters were left out of the query. */
function spellings(term: string, weight: number): Weighted[] {
  const own = { term, weight };
  return plainLetters(term) === term ? [own, { term: PLAIN + term, weight: weight * 0.8 }] : [own];
}

/** A compound also answers by its parts: each counts for its share. */
function partsIn(token: Token, { isWord }: QueryDeps): Alternative[] {
  const parts = partsOf(token.folded, isWord);
  return parts.flatMap((part) =>
    [...spellings(part, 0.5), ...spellings(PART + part, 0.4)].map(({ term, weight }) => ({
      term,
      weight,
      credit: 1 / parts.length,
      fuzzy: 0,
    })),
  );
}

/** The word written together with the one before or after it, as long as the index knows such a word. */
function joinedWithNeighbours(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Alternative[] {
  const pairs = [
    tokens.slice(at - 1, at + 1),
    tokens.slice(at, at + 2),
    tokens.slice(at, at + 3),
    tokens.slice(at - 1, at + 2),
    tokens.slice(at - 2, at + 1),
  ];
  return pairs
    .filter((pair) => pair.length > 1 && pair.includes(tokens[at] as Token) && pair.every(({ hasDigit }) => !hasDigit))
    .flatMap((pair) => ['', 's', 'e'].map((joint) => stemOf(pair.map(({ folded }) => folded).join(joint))))
    .flatMap((stem) => spellings(stem, 1))
    .filter(({ term }) => vocabulary.has(term))
    .map(({ term, weight }) => ({ term, weight, credit: 1, fuzzy: 0 }));
}

/** What else says the same as the longest phrase that the word is part of. */
function synonymsAround(tokens: readonly Token[], at: number, { synonyms }: QueryDeps): Alternative[] {
  for (let size = Math.min(synonyms.longest, tokens.length); size >= 1; size -= 1) {
    for (let start = Math.max(0, at - size + 1); start <= at && start + size <= tokens.length; start += 1) {
      const others = synonyms.of(tokens.slice(start, start + size).map(({ folded }) => stemOf(folded)));
      if (others.length > 0) return others.flatMap(alternativesOf);
    }
  }
  return [];
}

function alternativesOf(phrase: readonly string[]): Alternative[] {
  return phrase.flatMap((stem) =>
    [
      { term: stem, weight: 0.8 / phrase.length },
      { term: PART + stem, weight: 0.4 / phrase.length },
    ].map(({ term, weight }) => ({ term, weight, credit: 1 / phrase.length, fuzzy: 0 })),
  );
}

/** One wrong letter in words of five, two from seven, three from twelve; shorter words are too like each other. */
function misspelt(token: Token, stem: string): Alternative[] {
  const { length } = token.folded;
  if (length < 5) return [];
  const fuzzy = length < 7 ? 1 : length < 12 ? 2 : 3;
  return [...spellings(stem, 0.7), { term: PART + stem, weight: 0.4 }].map(({ term, weight }) => ({
    term,
    weight,
    credit: 1,
    prefix: false,
    fuzzy,
  }));
}

/** By the commonest way in: a word with a common synonym does not say more than the synonym. */
function weightOf(stem: string, meant: readonly Alternative[], vocabulary: Vocabulary): number {
  const whole = meant.filter(({ term, credit }) => credit === 1 && vocabulary.has(term)).map(({ term }) => vocabulary.weight(term));
  return whole.length === 0 ? vocabulary.weight(stem) : Math.min(...whole);
}
