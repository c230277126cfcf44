/** Where the view Endringer stands, kept while other sections are looked at. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Effect } from '../../src-main/contract/reading';

export interface Filters {
  readonly effect: Effect | undefined;
  readonly turnsOnly: boolean;
  /** The chapter whose contacts are listed; all when there is none. */
  readonly chapter: string | undefined;
}

export interface ChangesPlace extends Filters {
  /** Rule book ids; until one is picked the view decides. */
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export const changesPlace = createStore<ChangesPlace>()(() => ({
  from: undefined,
  to: undefined,
  effect: undefined,
  turnsOnly: false,
  chapter: undefined,
}));

export const useChangesPlace = (): ChangesPlace => useStore(changesPlace);

/** Picks two books to compare; what was filtered by is let go. */
export function compareBooks(from: string, to: string): void {
  changesPlace.setState({ from, to, effect: undefined, turnsOnly: false, chapter: undefined });
}
