/** Documents that mean nothing, to fill an index: invented words that sound Norwegian, and now and then a word of the rules. */
import type { SearchDocument } from '../../src-main/core/search/document';
import { tokensOf } from '../../src-main/core/text/tokens';
import { seeded } from './measure';

const STARTS = ['br', 'fl', 'gr', 'kl', 'sn', 'tr', 'v', 'm', 'l', 's', 'h', 'd', 'bj', 'kv', 'st', 'p'];
/** As common as they are in Norwegian, more or less. */
const MIDDLES = [...'aaaaeeeeeeeiiiioooouuyøå', 'ei', 'au'];
const ENDS = ['ng', 'rd', 'lk', 'st', 'nt', 'mp', 'r', 'l', 'nn', 'tt', 'sk', 'v'];
const ENDINGS = ['', 'e', 'en', 'er', 'ene', 'ing', 'het', 'lig'];
/** As long as the real ones are on average. */
const WORDS_IN_TITLE = 6;
const WORDS_IN_TEXT = 15;
/** How many different words are invented; the first ones are used most, as in a language. */
const VOCABULARY = 8_000;
/** One word in so many is one of the rules, so that their lists of places grow as they would in a larger book. */
const REAL_EVERY = 12;

/** `documents` and as many invented ones as it takes to have `size`. */
export function padded(documents: readonly SearchDocument[], size: number): SearchDocument[] {
  const random = seeded(20_000);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const real = [...new Set(documents.flatMap(({ title, text }) => tokensOf(`${title} ${text}`).map((token) => token.text)))].filter(
    (word) => word.length > 4,
  );
  const syllable = (): string => pick(STARTS) + pick(MIDDLES) + pick(ENDS);
  const invented = (): string => Array.from({ length: 2 + Math.floor(random() * 2) }, syllable).join('') + pick(ENDINGS);
  const vocabulary = Array.from({ length: VOCABULARY }, invented);
  const common = (): string => vocabulary[Math.floor(random() ** 2 * VOCABULARY)] as string;
  const words = (count: number): string =>
    Array.from({ length: count }, () => (random() < 1 / REAL_EVERY ? pick(real) : common())).join(' ');
  const noise = Array.from({ length: Math.max(0, size - documents.length) }, (_, number): SearchDocument => {
    const title = words(WORDS_IN_TITLE);
    return {
      kind: 'clause',
      id: `støy/${number}`,
      title,
      chapter: 'støy',
      code: null,
      names: [],
      keywords: '',
      text: words(WORDS_IN_TEXT),
      context: '',
    };
  });
  return [...documents, ...noise];
}
