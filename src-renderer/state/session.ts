/** What main said at start and the settings since then: fixed for the life of the window, apart from the settings. */
import { createStore } from 'zustand/vanilla';
import type { RuleBookSummary } from '../../src-main/contract/rules';
import { DEFAULT_SETTINGS, type Settings } from '../../src-main/contract/settings';

export interface SessionState {
  readonly version: string;
  readonly today: string;
  readonly ruleBooks: readonly RuleBookSummary[];
  readonly defaultBook: string;
  readonly settings: Settings;
}

/** A session before main has been asked. */
export function createSessionStore() {
  return createStore<SessionState>()(() => ({ version: '', today: '', ruleBooks: [], defaultBook: '', settings: DEFAULT_SETTINGS }));
}
