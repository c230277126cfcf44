/** Where the view Eksempler stands, kept while other sections are looked at. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RuleVerdict } from '../../src-main/contract/rules';

export interface ExamplesPlace {
  /** A rule book id; until one is picked the book of the header is used. */
  readonly ruleBook: string | undefined;
  /** The contact form to show; all when there is none. */
  readonly form: string | undefined;
  readonly verdict: RuleVerdict | undefined;
}

export const examplesPlace = createStore<ExamplesPlace>()(() => ({ ruleBook: undefined, form: undefined, verdict: undefined }));

export const useExamplesPlace = (): ExamplesPlace => useStore(examplesPlace);
