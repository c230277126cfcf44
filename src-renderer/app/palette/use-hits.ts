/** The hits for what is written in the box. */
import { useCallback, useEffect, useState } from 'react';
import type { SearchHit } from '../../../src-main/contract/search';
import { type NoteHit, noteHits } from '../../state/note-hits';
import { call } from '../bridge';

const LIMIT = 60;
const MOST_NOTES = 30;
/** Main reads the first 300 characters; what comes after them need not be sent. */
const SENT = 400;

/** What the sources said to one query. */
export interface Answer {
  /** Counts the answers, so that two to the same query are told apart. */
  readonly number: number;
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** The coder's own notes, in no rule book. */
  readonly notes: readonly NoteHit[];
  /** Main's message when the search failed; there are no hits then. */
  readonly error: string | undefined;
}

/**
 * Asks at every change and gives the answer to the latest query. An answer that comes after the query has changed is dropped;
 * until the next one comes, the one before stands. A query of spaces only has no answer.
 */
export function useHits(ruleBook: string | undefined, query: string): { readonly answer: Answer | undefined; readonly again: () => void } {
  const [answer, setAnswer] = useState<Answer>();
  const [round, setRound] = useState(0);
  const blank = query.trim() === '';

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again.
  useEffect(() => {
    if (ruleBook === undefined) return undefined;
    if (blank) {
      setAnswer(undefined);
      return undefined;
    }
    let current = true;
    void find(ruleBook, query).then((found) => {
      if (current) setAnswer((before) => ({ ...found, number: (before?.number ?? 0) + 1 }));
    });
    return () => {
      current = false;
    };
  }, [ruleBook, query, blank, round]);

  const again = useCallback(() => setRound((before) => before + 1), []);
  return { answer: blank ? undefined : answer, again };
}

async function find(ruleBook: string, query: string): Promise<Omit<Answer, 'number'>> {
  const [result, notes] = await Promise.all([
    call('search', { ruleBook, query: query.slice(0, SENT), limit: LIMIT }),
    noteHits(query.slice(0, SENT), MOST_NOTES),
  ]);
  return result.ok ? { query, hits: result.value.hits, notes, error: undefined } : { query, hits: [], notes, error: result.error.message };
}
