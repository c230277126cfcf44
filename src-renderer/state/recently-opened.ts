/** The places that were opened from the search box since the app was started. What was searched for is not among what is kept. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { SearchHit } from '../../src-main/contract/search';

/** A place that can be opened. */
export type Place = Pick<SearchHit, 'kind' | 'id' | 'title' | 'chapter' | 'code'>;

interface OpenedPlace extends Place {
  readonly ruleBook: string;
}

export const OPENED_LIMIT = 8;

const opened = createStore<{ readonly places: readonly OpenedPlace[] }>()(() => ({ places: [] }));

/** Puts a place first among those opened in a rule book. Takes from `place` what names it, and nothing else. */
export function rememberOpened({ kind, id, title, chapter, code }: Place, ruleBook: string): void {
  opened.setState(({ places }) => {
    const inBook = places.filter((other) => other.ruleBook === ruleBook && !(other.kind === kind && other.id === id));
    const elsewhere = places.filter((other) => other.ruleBook !== ruleBook);
    return { places: [{ kind, id, title, chapter, code, ruleBook }, ...inBook.slice(0, OPENED_LIMIT - 1), ...elsewhere] };
  });
}

/** The places opened in a rule book, the last one first. */
export function recentlyOpened(ruleBook: string): readonly Place[] {
  return placesOf(opened.getState().places, ruleBook);
}

/** The same, for what is drawn. */
export function useRecentlyOpened(ruleBook: string): readonly Place[] {
  return placesOf(
    useStore(opened, (state) => state.places),
    ruleBook,
  );
}

function placesOf(places: readonly OpenedPlace[], ruleBook: string): readonly Place[] {
  return places.filter((place) => place.ruleBook === ruleBook);
}
