/** The glossary of this window: fetched once, and not before the first question stands on the screen. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Term } from '../../src-main/contract/glossary';
import { call } from '../app/bridge';
import { compileMatcher, type TermMatcher } from '../text/terms-in-text';

interface GlossaryState {
  readonly terms: readonly Term[] | undefined;
  readonly matcher: TermMatcher | undefined;
  /** Main's message when the last call failed. */
  readonly error: string | undefined;
}

const glossary = createStore<GlossaryState>()(() => ({ terms: undefined, matcher: undefined, error: undefined }));
let asked: Promise<void> | undefined;

/** Asks main for the terms, unless they are here or under way. */
export function fetchGlossary(): Promise<void> {
  asked ??= call('glossary', {}).then((result) => {
    if (result.ok) {
      const { terms } = result.value;
      glossary.setState({ terms, matcher: compileMatcher(terms), error: undefined });
    } else {
      asked = undefined;
      glossary.setState({ error: result.error.message });
    }
  });
  return asked;
}

/** All terms, for the view that lists them: fetched at once. */
export function useGlossary(): GlossaryState {
  useEffect(() => void fetchGlossary(), []);
  return useStore(glossary);
}

/** What finds terms in text, for a text that can be read without: fetched when the window has nothing else to do. */
export function useMatcher(): TermMatcher | undefined {
  const matcher = useStore(glossary, (state) => state.matcher);
  useEffect(() => {
    if (matcher !== undefined) return undefined;
    const wait = requestIdleCallback(() => void fetchGlossary(), { timeout: 3_000 });
    return () => cancelIdleCallback(wait);
  }, [matcher]);
  return matcher;
}
