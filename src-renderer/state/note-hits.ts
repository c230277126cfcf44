/** Notes for words, for a search that looks in several places. */
import type { ListedNote } from '../data/api';
import { localDay } from '../text/dates';

export interface NoteHit {
  readonly note: ListedNote;
  /** A piece of its text around the first of the words. */
  readonly excerpt: string;
  /** Where the words stand: from and to. */
  readonly marks: { readonly title: readonly Mark[]; readonly excerpt: readonly Mark[] };
}

type Mark = readonly [from: number, to: number];

/**
 * The notes that hold all the words, best first; none while the notes are locked or could not be opened. The bin is left out. What
 * is not yet read from the disk is not among them: the first search of a start begins the reading.
 */
export async function noteHits(words: string, limit: number): Promise<readonly NoteHit[]> {
  const { notes } = await import('./notes');
  if (notes.state.get().kind !== 'ready') return [];
  void notes.list.load();
  return notes.list
    .query({ words, order: 'match', today: localDay(new Date()) })
    .slice(0, limit)
    .map((note) => {
      const { title, excerpt, spans } = notes.list.marks(note.id, words);
      const pairs = (all: typeof spans): readonly Mark[] => all.map(({ from, to }) => [from, to]);
      return { note, excerpt, marks: { title: pairs(title), excerpt: pairs(spans) } };
    });
}
