/** Where the view «Notater» stands: what its list shows, what is selected, and what is to be opened or saved there. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { NoteOrder, NoteQuery } from '../data/api';
import type { NotePatch } from '../data/note';
import { NOTHING_SELECTED, type Selection } from './note-selection';
import { screen } from './stores';

/** One of the lists at the top. */
export type NoteScope = 'all' | 'open' | 'follow-up' | 'settled' | 'overdue' | 'bin';

/** Something that is to be opened as soon as the notes are there. */
export type WantedNote = { readonly kind: 'note'; readonly id: string } | { readonly kind: 'new'; readonly first?: NotePatch };

/** Something from another part of the app, on its way into a note. */
export interface SaveRequest {
  /** What it is, in words that the coder knows. */
  readonly what: string;
  /** The title of a new note that holds it. */
  readonly title: string;
  readonly patch: Pick<NotePatch, 'text' | 'assessment' | 'quotes' | 'codes'>;
}

export interface NotesPlace {
  readonly scope: NoteScope;
  readonly tag: string | undefined;
  /** Only notes with an assessment. */
  readonly assessed: boolean;
  readonly words: string;
  readonly order: Exclude<NoteOrder, 'match'>;
  /** While words are looked for: the best hits first, or still by `order`. */
  readonly bestFirst: boolean;
  readonly selection: Selection;
  /** The text is shown as it reads, and not as it is written. */
  readonly reading: boolean;
  readonly wanted: WantedNote | undefined;
  readonly saving: SaveRequest | undefined;
}

/** Everything, last changed first. */
export const ALL_NOTES = { scope: 'all', tag: undefined, assessed: false, words: '' } as const satisfies Partial<NotesPlace>;

export const notesPlace = createStore<NotesPlace>()(() => ({
  ...ALL_NOTES,
  order: 'updated',
  bestFirst: true,
  selection: NOTHING_SELECTED,
  reading: false,
  wanted: undefined,
  saving: undefined,
}));

export const useNotesPlace = <T>(select: (state: NotesPlace) => T): T => useStore(notesPlace, select);

/** Opens a note in «Notater». */
export function openNote(id: string): void {
  screen.setState({ section: 'notes', stillValid: false, dialog: undefined });
  notesPlace.setState({ wanted: { kind: 'note', id } });
}

/** Begins a new note in «Notater», with this in it. */
export function openNewNote(first?: NotePatch): void {
  screen.setState({ section: 'notes', stillValid: false, dialog: undefined });
  notesPlace.setState({ wanted: { kind: 'new', ...(first !== undefined && { first }) } });
}

/** Asks which note this is to be saved in. */
export function saveInNote(request: SaveRequest): void {
  notesPlace.setState({ saving: request });
}

/** What of the place decides the rows. */
export type NoteChoices = Pick<NotesPlace, 'scope' | 'tag' | 'assessed' | 'words' | 'order' | 'bestFirst'>;

/** What the list is asked for. `today`: YYYY-MM-DD. */
export function queryOf({ scope, tag, assessed, words, order, bestFirst }: NoteChoices, today: string): NoteQuery {
  const isSearch = words.trim() !== '';
  return {
    ...(isSearch && { words }),
    ...((scope === 'open' || scope === 'follow-up' || scope === 'settled') && { status: [scope] }),
    ...(scope === 'overdue' && { due: 'overdue' as const }),
    ...(scope === 'bin' && { bin: true }),
    ...(tag !== undefined && { tags: [tag] }),
    ...(assessed && { assessed: true }),
    order: isSearch && bestFirst ? 'match' : order,
    today,
  };
}
