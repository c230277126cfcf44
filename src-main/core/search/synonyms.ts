/** Phrases of one meaning, looked up by the stems of their words. */
import { stemOf, stemsOf } from '../text/stem';
import { tokensOf } from '../text/tokens';
import type { Language } from './language';

/** The stems of a phrase, without stop words. */
export type Phrase = readonly string[];

export interface Synonyms {
  /** Words of the longest phrase that has a synonym. */
  readonly longest: number;
  /** What else says the same; empty where nothing does. */
  of(phrase: Phrase): readonly Phrase[];
}

/** The synonyms of a language. */
export function synonymsOf({ synonyms, stopWords }: Language): Synonyms {
  const stop = stemsOf(stopWords);
  const others = new Map<string, Phrase[]>();
  let longest = 1;
  for (const group of synonyms) {
    const phrases = group.map((phrase) =>
      tokensOf(phrase)
        .map((token) => stemOf(token.folded))
        .filter((stem) => !stop.has(stem)),
    );
    for (const phrase of phrases) {
      const key = phrase.join(' ');
      longest = Math.max(longest, phrase.length);
      others.set(key, [...(others.get(key) ?? []), ...phrases.filter((other) => other.join(' ') !== key)]);
    }
  }
  return { longest, of: (phrase) => others.get(phrase.join(' ')) ?? [] };
}
