import { AUTHORITY_WORDS } from '../../../src-main/contract/face';
import type { Authority } from '../../../src-main/contract/rules';

/** A source with its year, said once. */
export function sourceWithYear(source: string, year: number): string {
  return source.includes(String(year)) ? source : `${source}, ${year}`;
}

/** What kinds of sources something rests on, and from when: «ISF-dokument 2024, kodeliste 2022». */
export function sourcesInShort(sources: readonly { readonly authority: Authority; readonly year: number }[]): string {
  return [...new Set(sources.map(({ authority, year }) => `${AUTHORITY_WORDS[authority]} ${year}`))].join(', ');
}
