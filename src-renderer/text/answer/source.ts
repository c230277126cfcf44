import { AUTHORITY_WORDS } from '../../../src-main/contract/face';
import type { Authority } from '../../../src-main/contract/rules';

/** A source with its year, said once. */
export function sourceWithYear(source: string, year: number): string {
  return source.includes(String(year)) ? source : `${source}, ${year}`;
}

/** What kinds of sources something rests on, and from when: «ISF-dokument 2024, sykehusveileder 2022 og 2023». */
export function sourcesInShort(sources: readonly { readonly authority: Authority; readonly year: number }[]): string {
  const kinds = [...new Set(sources.map(({ authority }) => authority))];
  return kinds
    .map((kind) => {
      const years = [...new Set(sources.flatMap(({ authority, year }) => (authority === kind ? year : [])))].sort();
      return `${AUTHORITY_WORDS[kind]} ${years.length < 2 ? years.join('') : `${years.slice(0, -1).join(', ')} og ${years.at(-1)}`}`;
    })
    .join(', ');
}
