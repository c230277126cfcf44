/** The index of one rule book: made when the app is built, read when it runs. */
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { stemOf, stemsOf } from '../text/stem';
import { tokensOf } from '../text/tokens';
import { termsOfToken } from './analyse';
import type { SearchDocument } from './document';
import type { Language } from './language';
import { type NameTable, nameTable } from './names';

export interface IndexFile {
  /** Version of this layout. */
  readonly format: 1;
  readonly ruleBook: string;
  /** Content hash of the book that it was made from. */
  readonly hash: string;
  readonly language: Language;
  readonly documents: readonly SearchDocument[];
  /** Each term of the index in alphabetical order, in how many documents it stands, and where. */
  readonly terms: readonly IndexedTerm[];
  readonly names: NameTable;
  /** What MiniSearch keeps beside its terms. */
  readonly rest: Omit<AsPlainObject, 'index'>;
}

type IndexedTerm = readonly [term: string, documents: number, where: AsPlainObject['index'][number][1]];

/** A document as MiniSearch takes it: by its number. */
interface Row {
  readonly id: number;
  readonly title: string;
  readonly names: string;
  readonly text: string;
  readonly context: string;
}

/** The settings of MiniSearch, the same when the index is made and when it is read. Terms are made beforehand, so it cuts at spaces only. */
export const MINI_OPTIONS: Options<Row> = {
  fields: ['title', 'names', 'text', 'context'],
  tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
  processTerm: (term) => term,
};

/** The index over `documents`. */
export function buildIndex(
  book: { readonly id: string; readonly hash: string },
  documents: readonly SearchDocument[],
  language: Language,
): IndexFile {
  const isWord = wordsOf(documents, language);
  const stop = stemsOf(language.stopWords);
  const termsOf = (text: string): string =>
    tokensOf(text)
      .filter((token) => token.hasDigit || !stop.has(stemOf(token.folded)))
      .flatMap((token) => termsOfToken(token, isWord))
      .join(' ');
  const mini = new MiniSearch<Row>(MINI_OPTIONS);
  mini.addAll(
    documents.map(({ title, names, keywords, text, context }, id) => ({
      id,
      title: termsOf(title),
      names: termsOf(`${names.join(' . ')} ${keywords}`),
      text: termsOf(text),
      context: termsOf(context),
    })),
  );
  const { index, ...rest } = mini.toJSON();
  const terms = index
    .map(([term, where]): IndexedTerm => [term, new Set(Object.values(where).flatMap((rows) => Object.keys(rows))).size, where])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { format: 1, ruleBook: book.id, hash: book.hash, language, documents, terms, names: nameTable(documents), rest };
}

/** The words that compounds are cut into: every word that stands alone somewhere, and the parts that the language names. */
function wordsOf(documents: readonly SearchDocument[], { parts, neverParts }: Language): (stem: string) => boolean {
  const words = stemsOf(parts);
  for (const { title, names, text } of documents)
    for (const token of tokensOf(`${title} ${names.join(' ')} ${text}`))
      if (!token.hasDigit && token.folded.length > 3) words.add(stemOf(token.folded));
  for (const stem of stemsOf(neverParts)) words.delete(stem);
  return (stem) => words.has(stem);
}
