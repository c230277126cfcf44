/** Whole names and codes: what a query may be, or begin. */
import { type IsWord, partsOf } from '../text/compounds';
import { foldLetters } from '../text/letters';
import { stemOf } from '../text/stem';
import { codeKey, tokensOf } from '../text/tokens';
import { nameKey } from './analyse';
import type { SearchDocument } from './document';
import { firstFrom } from './sorted';

/** The names of all documents, in alphabetical order, with the numbers of the documents. */
export interface NameTable {
  /** Names and codes as they are compared whole. */
  readonly whole: ReadonlyArray<readonly [key: string, documents: readonly number[]]>;
  /** Names and codes as they are typed from the beginning. */
  readonly typed: ReadonlyArray<readonly [name: string, document: number]>;
}

/** What must be known of words to compare names. */
interface Knows {
  readonly isWord: IsWord;
  readonly isStopWord: (stem: string) => boolean;
}

const SHORTEST_PREFIX = 3;

/** The table over `documents`, each known by its place in the list. */
export function nameTable(documents: readonly SearchDocument[]): NameTable {
  const whole = new Map<string, Set<number>>();
  const typed: Array<[string, number]> = [];
  documents.forEach(({ names, code, chapter, kind }, number) => {
    const codes = [code, kind === 'chapter' ? chapter : null].filter((one) => one !== null).map(codeKey);
    for (const key of [...codes, ...names.map(nameKey)]) whole.set(key, (whole.get(key) ?? new Set()).add(number));
    for (const name of new Set([...codes, ...names.map(foldLetters)])) typed.push([name, number]);
  });
  return { whole: [...whole].map(([key, numbers]) => [key, [...numbers]] as const).sort(byFirst), typed: typed.sort(byFirst) };
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Numbers of the documents that the query is a code or a name of, also with its compounds written in one or in two. */
export function namedBy(query: string, { whole }: NameTable, knows: Knows): Set<number> {
  const numbers = [codeKey(query), ...keysOf(query, knows)].flatMap((key) => {
    const row = whole[firstFrom(whole, key, ([name]) => name)];
    return row?.[0] === key ? row[1] : [];
  });
  return new Set(numbers);
}

/** The query whole, without its stop words, and its compounds written in one or in two. */
function keysOf(query: string, { isWord, isStopWord }: Knows): string[] {
  const words = tokensOf(query);
  const telling = words.filter((word) => word.hasDigit || !isStopWord(stemOf(word.folded)));
  const keys = [nameKey(query), telling.map(({ text }) => nameKey(text)).join(' ')];
  if (words.some(({ hasDigit }) => hasDigit)) return [...new Set(keys)];
  const split = words.flatMap(({ folded }) => {
    const parts = partsOf(folded, isWord);
    return parts.length > 0 ? parts : [stemOf(folded)];
  });
  const joined = ['', 's', 'e'].map((joint) => stemOf(words.map(({ folded }) => folded).join(joint)));
  return [...new Set([...keys, split.join(' '), ...joined])];
}

/** For each document the words of its names. */
export function wordsOfNames({ whole }: NameTable): ReadonlyMap<number, ReadonlyArray<readonly string[]>> {
  const names = new Map<number, string[][]>();
  for (const [key, documents] of whole)
    for (const document of documents) names.set(document, [...(names.get(document) ?? []), key.split(' ')]);
  return names;
}

/** Numbers of the documents with a code or a name that begins with the query, from three letters. */
export function begunBy(query: string, { typed }: NameTable): Set<number> {
  const found = new Set<number>();
  for (const start of new Set([foldLetters(query.trim()).replace(/\s+/g, ' '), codeKey(query)])) {
    if (start.length < SHORTEST_PREFIX) continue;
    for (let at = firstFrom(typed, start, ([name]) => name); ; at += 1) {
      const row = typed[at];
      if (row === undefined || !row[0].startsWith(start)) break;
      found.add(row[1]);
    }
  }
  return found;
}
