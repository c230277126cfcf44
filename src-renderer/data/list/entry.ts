/**
 * What the list keeps in memory of a note: what a row shows, and what is searched and sorted by. What takes time is worked out when
 * it is first asked for, so that a list of many thousand notes stands at once.
 */
import type { ListedNote } from '../api';
import type { Note } from '../note';
import { titleKey } from './title-key';
import { searchable } from './words';

const PREVIEW = 160;

/** An entry. Of a class, and not with getters of its own: ten thousand objects of one shape are searched several times faster. */
export class Entry {
  readonly listed: ListedNote;
  /** Asked of every entry at every query, and so not only in `listed`, whose objects have several shapes. */
  readonly isPinned: boolean;
  readonly isInBin: boolean;
  readonly text: string;
  readonly #named: string;
  /** Clauses and codes that the note hangs on. */
  readonly about: readonly string[];
  /** Where the index of the words has it; undefined until it has been read there. */
  place: number | undefined = undefined;
  #titleKey: string | undefined;

  constructor(note: Note) {
    const { title, text, tags, quotes, codes, assessment } = note;
    const named = [...quotes.map(({ clause }) => clause), ...codes.map(({ code }) => code)];
    this.listed = new Listed(note);
    this.isPinned = note.pinned;
    this.isInBin = note.deletedAt !== undefined;
    this.text = text;
    this.#named = [title, ...tags, ...named].join('\n');
    this.about = assessment === undefined ? named : [...named, ...assessment.because.map(({ clause }) => clause)];
  }

  /** What is searched, as `searchable` gives it: title, tags, codes and clauses, and the text. Not kept: it is read once. */
  searched(): { readonly heading: string; readonly body: string } {
    return { heading: searchable(this.#named), body: searchable(this.text) };
  }

  get titleKey(): string {
    this.#titleKey ??= titleKey(this.listed.title);
    return this.#titleKey;
  }
}

/** What a row shows of a note. */
class Listed implements ListedNote {
  readonly id: string;
  readonly title: string;
  readonly status: ListedNote['status'];
  readonly tags: readonly string[];
  readonly due?: string;
  readonly pinned: boolean;
  readonly verdict?: string;
  readonly quotes: number;
  readonly codes: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt?: string;
  readonly #text: string;
  #preview: string | undefined;

  constructor({ id, title, text, status, tags, pinned, quotes, codes, createdAt, updatedAt, due, deletedAt, assessment }: Note) {
    this.id = id;
    this.title = title;
    this.status = status;
    this.tags = tags;
    this.pinned = pinned;
    this.quotes = quotes.length;
    this.codes = codes.length;
    this.createdAt = createdAt;
    this.updatedAt = updatedAt;
    if (due !== undefined) this.due = due;
    if (deletedAt !== undefined) this.deletedAt = deletedAt;
    if (assessment !== undefined) this.verdict = assessment.verdict;
    this.#text = text;
  }

  get preview(): string {
    this.#preview ??= previewOf(this.#text);
    return this.#preview;
  }
}

/** The first words of a text, without the signs of Markdown. */
export function previewOf(text: string): string {
  const plain = text
    .slice(0, PREVIEW * 3)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:#{1,6}|[-*+]|\d+[.)]|>)\s+/gm, '')
    .replace(/[*_`~]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= PREVIEW) return plain;
  // Cut between characters, and rather between words.
  const cut = plain.slice(0, PREVIEW).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > PREVIEW / 2 ? cut.slice(0, space) : cut}…`;
}
