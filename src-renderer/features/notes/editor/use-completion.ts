/** What «@» offers while one writes: chapters, clauses and codes of the rule book of the header. */
import { useEffect, useState } from 'react';
import type { SearchHit } from '../../../../src-main/contract/search';
import { call } from '../../../app/bridge';
import { useBookOnScreen } from '../../../state/use-book-on-screen';

export interface Suggestion {
  readonly name: string;
  readonly title: string;
  readonly kind: 'code' | 'chapter' | 'clause';
}

const MOST = 8;
/** Asked for, because rules, terms and examples among the hits are left out. */
const ASKED = 40;

/** The suggestions for what stands after the «@»; those of the query before stand until they are there. */
export function useSuggestions(query: string | undefined): readonly Suggestion[] {
  const book = useBookOnScreen();
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const ruleBook = book?.id;
  useEffect(() => {
    if (query === undefined || ruleBook === undefined) {
      setSuggestions([]);
      return undefined;
    }
    let current = true;
    void call('search', { ruleBook, query, limit: ASKED }).then((result) => {
      if (current) setSuggestions(result.ok ? suggestionsOf(result.value.hits) : []);
    });
    return () => {
      current = false;
    };
  }, [query, ruleBook]);
  return suggestions;
}

/** The hits that can be linked to, by the name that links to them. */
export function suggestionsOf(hits: readonly SearchHit[]): readonly Suggestion[] {
  return hits
    .flatMap(({ kind, id, code, title }): Suggestion[] => {
      if (kind === 'code') return [{ kind, name: nameOfCode(id, code ?? ''), title }];
      return kind === 'chapter' || kind === 'clause' ? [{ kind, name: id, title }] : [];
    })
    .slice(0, MOST);
}

/** A code with letters names itself; «7» is a code in many lists, and needs the list before it. */
function nameOfCode(id: string, code: string): string {
  return /\p{L}/u.test(code) ? code : id;
}
