/** The findings of a choice, fetched a page at a time as they come into sight. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { FindingChoice, FindingPage, ListedFinding } from '../../../../src-main/contract/file-check';
import { call } from '../../../app/bridge';
import { refresh } from '../../../state/file-check';

/** Findings of one page: enough for two screens. */
const PAGE = 100;
/** So many pages are held; those that were fetched first go first. */
const PAGES_HELD = 60;

export interface Findings {
  /** Undefined until the first page is there. While a changed choice is under way, the findings of the one before still stand. */
  readonly total: number | undefined;
  readonly groups: FindingPage['groups'];
  readonly error: string | undefined;
  /** The finding at a place; undefined while it is fetched. */
  at(place: number): ListedFinding | undefined;
  /** Sees to it that these places are fetched. */
  need(from: number, to: number): void;
}

interface Held {
  readonly key: string;
  readonly total: number;
  readonly groups: FindingPage['groups'];
  readonly pages: ReadonlyMap<number, readonly ListedFinding[]>;
}

/** The findings of a choice. `result` names the result: with another one everything is fetched anew. */
export function useFindings(choice: FindingChoice, result: string): Findings {
  const key = useMemo(() => `${result} ${JSON.stringify(choice)}`, [choice, result]);
  const [held, setHeld] = useState<Held>();
  const [error, setError] = useState<string>();
  const asked = useRef(new Set<string>());
  const current = useRef(key);
  current.current = key;

  const fetchPage = useCallback(
    async (page: number): Promise<void> => {
      const name = `${key} ${page}`;
      if (asked.current.has(name)) return;
      asked.current.add(name);
      const answer = await call('file-check:findings', { choice, offset: page * PAGE, limit: PAGE });
      asked.current.delete(name);
      if (current.current !== key) return;
      if (!answer.ok) {
        setError(answer.error.message);
        // The process that holds the findings may be gone.
        await refresh();
        return;
      }
      setError(undefined);
      const { rows, ...rest } = answer.value;
      setHeld((before) => {
        const pages = new Map(before?.key === key ? before.pages : []);
        pages.set(page, rows);
        for (const oldest of pages.keys()) if (pages.size > PAGES_HELD) pages.delete(oldest);
        return { key, ...rest, pages };
      });
    },
    [choice, key],
  );

  useEffect(() => void fetchPage(0), [fetchPage]);

  const need = useCallback(
    (from: number, to: number): void => {
      for (let page = Math.floor(from / PAGE); page <= Math.floor(to / PAGE); page++)
        if (held?.key === key && !held.pages.has(page)) void fetchPage(page);
    },
    [held, key, fetchPage],
  );
  return {
    total: held?.total,
    groups: held?.groups ?? [],
    error,
    at: (place) => held?.pages.get(Math.floor(place / PAGE))?.[place % PAGE],
    need,
  };
}
