/** The local clarifications of this machine, and what can be done with them. Fetched when they are first needed. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ListedClarification } from '../../src-main/contract/clarifications';
import { call } from '../app/bridge';
import { clarificationText } from '../text/clarifications';
import { localDay } from '../text/dates';
import { keepDraft, keptDraft } from './clarification-draft';
import { createClarificationEditor, type EditorState, isWritten } from './clarifications-editor';
import { booksChanged } from './shelf-refresh';
import { screen, session } from './stores';

export type ListFilter = 'all' | 'in-use' | 'conflict' | 'review' | 'out';

interface ClarificationsState {
  /** Undefined before they have been fetched. */
  readonly list: readonly ListedClarification[] | undefined;
  readonly error: string | undefined;
  readonly filter: ListFilter;
  /** The one that is to be opened and gets focus as soon as the list is there: by id, or the first that is shown. */
  readonly jump: { readonly id: string | undefined } | undefined;
}

export const clarifications = createStore<ClarificationsState>()(() => ({
  list: undefined,
  error: undefined,
  filter: 'all',
  jump: undefined,
}));
export const useClarifications = <T>(select: (state: ClarificationsState) => T): T => useStore(clarifications, select);

export const editor = createClarificationEditor({
  call,
  refresh: ({ id, conflicts }) =>
    booksChanged(conflicts > 0 ? clarificationText.editor.savedConflict : clarificationText.editor.saved, [
      { label: clarificationText.editor.show, run: () => openClarifications({ id }) },
    ]),
  today: () => localDay(new Date()),
});
const left = keptDraft(localStorage);
// One of a rule book that is not here now waits until it is.
if (left !== undefined && session.getState().ruleBooks.some(({ id }) => id === left.form?.ruleBook)) editor.resume(left);
editor.store.subscribe((state, { form, start }) => {
  if (state.form !== form || state.start !== start) keepDraft(localStorage, isWritten(state) ? state : undefined);
});
export const useEditor = <T>(select: (state: EditorState) => T): T => useStore(editor.store, select);

/** Fetches the list. Gives it, or undefined where main could not; then `error` says why. */
export async function loadClarifications(): Promise<readonly ListedClarification[] | undefined> {
  const result = await call('clarifications:list', {});
  if (!result.ok) {
    clarifications.setState({ error: result.error.message });
    return undefined;
  }
  clarifications.setState({ list: result.value.clarifications, error: undefined });
  return result.value.clarifications;
}

/** Who decided, and why. */
export interface Decision {
  readonly by: string;
  readonly why: string;
}

/** Takes one back that was entered here. Gives main's message where it could not. */
export async function withdraw(id: string, { by, why }: Decision): Promise<string | undefined> {
  const result = await call('clarifications:withdraw', { id, by, why });
  return result.ok ? taken(result.value.clarifications, clarificationText.list.did.withdraw) : result.error.message;
}

/** Leaves one of a pack out of use here, or takes it into use again. Gives main's message where it could not. */
export async function setAside(
  of: { readonly id: string; readonly pack: string; readonly setAside: boolean },
  { by, why }: Decision,
): Promise<string | undefined> {
  const result = await call('clarifications:set-aside', { ...of, by, why });
  const words = clarificationText.list.did[of.setAside ? 'setAside' : 'useAgain'];
  return result.ok ? taken(result.value.clarifications, words) : result.error.message;
}

/** Opens the page «Avklaringer» in «Innstillinger», at one of them or at those of one kind. */
export function openClarifications(at: { readonly id?: string; readonly filter?: ListFilter } = {}): void {
  clarifications.setState({ filter: at.filter ?? 'all', jump: { id: at.id } });
  screen.setState({ section: 'settings', settingsPage: 'clarifications', dialog: undefined });
}

async function taken(list: readonly ListedClarification[], words: string): Promise<undefined> {
  clarifications.setState({ list, error: undefined });
  await booksChanged(words);
}

/** Tells one clarification from another: two packs may bring the same id. */
export function keyOf({ newest, pack }: ListedClarification): string {
  return pack === undefined ? newest.id : `${pack.id} ${newest.id}`;
}

/** Who answered for the newest clarification that was written here; empty where there is none. */
export function lastResponsible(list: readonly ListedClarification[]): string {
  const own = list.filter(({ pack }) => pack === undefined).map(({ newest }) => newest);
  return own.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt))[0]?.responsible ?? '';
}
