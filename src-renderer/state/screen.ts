/** Which section and which dialog are open. */
import { createStore } from 'zustand/vanilla';
import type { SectionId } from './section-id';

export type OpenDialog =
  | { readonly kind: 'keys' }
  | { readonly kind: 'scope' }
  | { readonly kind: 'clause'; readonly ruleBook: string; readonly clause: string };

/** Where the view Regler stands: a chapter, and the clause in it that was asked for. `turn` grows with each jump. */
interface RulesPlace {
  readonly chapter: string | undefined;
  readonly clause: string | undefined;
  readonly turn: number;
}

/** Where the view Koder stands: a list, and the code in it that is looked at. `turn` grows with each jump. */
interface CodesPlace {
  readonly list: string | undefined;
  readonly code: string | undefined;
  readonly turn: number;
}

export interface ScreenState {
  readonly section: SectionId;
  readonly rules: RulesPlace;
  readonly codes: CodesPlace;
  readonly dialog: OpenDialog | undefined;
  readonly dateBannerDismissed: boolean;
}

/** The first section, with nothing open on top. */
export function createScreenStore() {
  return createStore<ScreenState>()(() => ({
    section: 'assess',
    rules: { chapter: undefined, clause: undefined, turn: 0 },
    codes: { list: undefined, code: undefined, turn: 0 },
    dialog: undefined,
    dateBannerDismissed: false,
  }));
}
