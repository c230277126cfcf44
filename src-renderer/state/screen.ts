/** Which section and which dialog are open. */
import { createStore } from 'zustand/vanilla';
import type { SectionId } from './section-id';

export type OpenDialog =
  | { readonly kind: 'keys' }
  | { readonly kind: 'scope' }
  | { readonly kind: 'clause'; readonly ruleBook: string; readonly clause: string };

export interface ScreenState {
  readonly section: SectionId;
  readonly dialog: OpenDialog | undefined;
  readonly dateBannerDismissed: boolean;
}

/** The first section, with nothing open on top. */
export function createScreenStore() {
  return createStore<ScreenState>()(() => ({ section: 'assess', dialog: undefined, dateBannerDismissed: false }));
}
