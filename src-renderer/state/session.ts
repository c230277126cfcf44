/** What main said at start and the settings since then: fixed for the life of the window, apart from the day, the settings and the rule books. */
import { createStore } from 'zustand/vanilla';
import type { Organisation } from '../../src-main/contract/packs';
import type { RuleBookSummary } from '../../src-main/contract/rules';
import { DEFAULT_SETTINGS, type Settings } from '../../src-main/contract/settings';

export interface SessionState {
  readonly version: string;
  readonly today: string;
  readonly ruleBooks: readonly RuleBookSummary[];
  readonly defaultBook: string;
  readonly settings: Settings;
  readonly organisation: Organisation;
  /** Grows each time the rule books have changed while the window was open: what main said before may not hold any more. */
  readonly booksTurn: number;
}

/** A session before main has been asked. */
export function createSessionStore() {
  return createStore<SessionState>()(() => ({
    version: '',
    today: '',
    ruleBooks: [],
    defaultBook: '',
    settings: DEFAULT_SETTINGS,
    organisation: { notesLockRequired: false, untestedPacksAllowed: true, keys: 0 },
    booksTurn: 0,
  }));
}
