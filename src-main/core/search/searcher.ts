/** Answers queries from the index of one rule book. */
import MiniSearch, { type SearchResult } from 'minisearch';
import type { HitKind, MatchKind, SearchHit } from '../../contract/search';
import { stemsOf } from '../text/stem';
import { rememberedTerms, type TermsOf } from './analyse';
import type { SearchDocument } from './document';
import { excerptOf, marksIn } from './excerpt';
import { type IndexFile, MINI_OPTIONS } from './index-file';
import { begunBy, namedBy, wordsOfNames } from './names';
import { QUERY_LENGTH, type QueryDeps, type Unit, unitsOf } from './query';
import { synonymsOf } from './synonyms';
import { vocabularyOf } from './vocabulary';

/** Gives the best places for a query, best first. */
export type Searcher = (query: string, limit: number) => SearchHit[];

/** How many of MiniSearch's results are weighed again. */
const WEIGHED = 200;
/** The share of a query, by weight, that a hit must answer to be more than like it. */
const ANSWERED = 0.8;

/** How much more a hit counts whose whole name stands in the query. */
const NAMED = 1.2;

const FIELD_WEIGHTS = { title: 3, names: 3, text: 1, context: 0.5 };
const KIND_WEIGHTS: Readonly<Record<HitKind, number>> = { term: 1, chapter: 1.1, clause: 1.1, rule: 1, code: 1, change: 0.9, example: 0.9 };
const KIND_ORDER: readonly HitKind[] = ['code', 'term', 'chapter', 'clause', 'rule', 'change', 'example'];
const MATCH_ORDER: readonly MatchKind[] = ['exact', 'prefix', 'word', 'fuzzy'];

interface Found {
  readonly number: number;
  readonly match: MatchKind;
  readonly score: number;
  /** Terms of the index that led to it. */
  readonly terms: readonly string[];
}

/** The searcher over a saved index. Between its steps it waits for `pause`, so that nothing else has to wait for it. */
export async function openSearcher(file: IndexFile, pause: () => Promise<unknown> = async () => {}): Promise<Searcher> {
  const { documents, language, names, terms, rest } = file;
  const mini = await MiniSearch.loadJSAsync({ ...rest, index: terms.map(([term, , where]) => [term, where]) }, MINI_OPTIONS);
  await pause();
  const vocabulary = vocabularyOf(file);
  await pause();
  const parts = stemsOf(language.parts);
  const neverParts = stemsOf(language.neverParts);
  const stop = stemsOf(language.stopWords);
  const deps: QueryDeps = {
    vocabulary,
    synonyms: synonymsOf(language),
    isWord: (stem) => parts.has(stem) || (stem.length > 2 && vocabulary.has(stem) && !neverParts.has(stem) && !stop.has(stem)),
    isStopWord: (stem) => stop.has(stem),
  };

  await pause();
  const nameWords = wordsOfNames(names);
  const termsOf = rememberedTerms(deps.isWord);

  return (query, limit) => {
    const asked = query.slice(0, QUERY_LENGTH);
    const units = unitsOf(asked, deps);
    if (units.length === 0) return [];
    const exact = namedBy(asked, names, deps);
    const begun = begunBy(asked, names);
    const found = new Map<number, Found>();
    const weights = { documents, nameWords, exact, begun, units, creditOf: creditsByTerm(units) };
    for (const result of runIn(mini, units).slice(0, WEIGHED)) found.set(result.id, weigh(result, weights));
    for (const [numbers, match] of [
      [exact, 'exact'],
      [begun, 'prefix'],
    ] as const)
      for (const number of numbers) if (!found.has(number)) found.set(number, { number, match, score: 0, terms: [] });
    return [...found.values()]
      .sort((a, b) => compare(a, b, documents))
      .slice(0, limit)
      .map((hit) => hitOf(hit, documents, termsOf));
  };
}

function runIn(mini: MiniSearch, units: readonly Unit[]): SearchResult[] {
  const alternatives = new Map<string, Unit['alternatives'][number]>();
  for (const alternative of units.flatMap((unit) => unit.alternatives)) {
    const held = alternatives.get(alternative.term);
    if (held === undefined || held.weight < alternative.weight) alternatives.set(alternative.term, alternative);
  }
  return mini.search([...alternatives.keys()].join(' '), {
    boost: FIELD_WEIGHTS,
    boostTerm: (term) => alternatives.get(term)?.weight ?? 1,
    fuzzy: (term) => alternatives.get(term)?.fuzzy || false,
    maxFuzzy: 3,
    weights: { prefix: 0, fuzzy: 0.6 },
    combineWith: 'OR',
  });
}

interface Weights {
  readonly documents: readonly SearchDocument[];
  readonly nameWords: ReturnType<typeof wordsOfNames>;
  readonly exact: ReadonlySet<number>;
  readonly begun: ReadonlySet<number>;
  readonly units: readonly Unit[];
  readonly creditOf: ReturnType<typeof creditsByTerm>;
}

/** For each term the units that it answers, by their place, and how much of each. */
function creditsByTerm(units: readonly Unit[]): ReadonlyMap<string, readonly { readonly unit: number; readonly credit: number }[]> {
  const credits = new Map<string, { unit: number; credit: number }[]>();
  units.forEach(({ alternatives }, unit) => {
    for (const { term, credit } of alternatives) {
      const held = credits.get(term);
      if (held === undefined) credits.set(term, [{ unit, credit }]);
      else held.push({ unit, credit });
    }
  });
  return credits;
}

/** How much of the query a result answers, and in which way. */
function weigh({ id, score, terms, queryTerms }: SearchResult, { documents, nameWords, exact, begun, units, creditOf }: Weights): Found {
  const held = new Set(terms);
  const loose = units.map(() => 0);
  const sure = units.map(() => 0);
  for (const term of new Set(queryTerms)) {
    for (const { unit, credit } of creditOf.get(term) ?? []) {
      loose[unit] = (loose[unit] ?? 0) + credit;
      if (held.has(term)) sure[unit] = (sure[unit] ?? 0) + credit;
    }
  }
  let [total, answered, surely] = [0, 0, 0];
  units.forEach(({ weight }, unit) => {
    total += weight;
    answered += weight * Math.min(1, loose[unit] ?? 0);
    surely += weight * Math.min(1, sure[unit] ?? 0);
  });
  const coverage = answered / total;
  const kind = documents[id]?.kind ?? 'clause';
  const named = nameWords.get(id)?.some((words) => words.every((word) => held.has(word))) ?? false;
  const match = exact.has(id) ? 'exact' : begun.has(id) ? 'prefix' : surely / total >= ANSWERED ? 'word' : 'fuzzy';
  return { number: id, match, score: score * coverage ** 2 * KIND_WEIGHTS[kind] * (named ? NAMED : 1), terms };
}

function compare(a: Found, b: Found, documents: readonly SearchDocument[]): number {
  const kind = ({ number }: Found): number => KIND_ORDER.indexOf(documents[number]?.kind ?? 'example');
  const byMatch = MATCH_ORDER.indexOf(a.match) - MATCH_ORDER.indexOf(b.match);
  if (byMatch !== 0) return byMatch;
  if (a.match === 'exact' && kind(a) !== kind(b)) return kind(a) - kind(b);
  return b.score - a.score || a.number - b.number;
}

function hitOf({ number, match, score, terms }: Found, documents: readonly SearchDocument[], termsOf: TermsOf): SearchHit {
  const { kind, id, title, chapter, code, text } = documents[number] as SearchDocument;
  const found = new Set(terms);
  const excerpt = excerptOf(title, text, found, termsOf);
  return {
    kind,
    id,
    title,
    chapter,
    code,
    match,
    score: Math.round(score * 1000) / 1000,
    excerpt,
    marks: { title: marksIn(title, found, termsOf), excerpt: marksIn(excerpt, found, termsOf) },
  };
}
