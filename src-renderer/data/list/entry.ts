/**
 * What the list keeps in memory of a note: what a row shows, and what is searched and sorted by. What takes time is worked out when
 * it is first asked for, so that a list of many thousand notes stands at once.
 */
import type { ListedNote } from '../api';
import type { Note } from '../note';
import { titleKey } from './title-key';
import { searchable } from './words';

export interface Entry {
  readonly listed: ListedNote;
  readonly text: string;
  /** Title, tags, codes and clauses, as `searchable` gives them. */
  readonly heading: string;
  /** The text, as `searchable` gives it. */
  readonly body: string;
  readonly titleKey: string;
  /** Clauses and codes that the note hangs on. */
  readonly about: readonly string[];
}

const PREVIEW = 160;

/** The entry of a note. */
export function entryOf(note: Note): Entry {
  const { title, text, tags, quotes, codes, assessment } = note;
  const named = [...quotes.map(({ clause }) => clause), ...codes.map(({ code }) => code)];
  let heading: string | undefined;
  let body: string | undefined;
  let key: string | undefined;
  return {
    listed: listedOf(note),
    text,
    get heading() {
      heading ??= searchable([title, ...tags, ...named].join('\n'));
      return heading;
    },
    get body() {
      body ??= searchable(text);
      return body;
    },
    get titleKey() {
      key ??= titleKey(title);
      return key;
    },
    about: assessment === undefined ? named : [...named, ...assessment.because.map(({ clause }) => clause)],
  };
}

/** What a row shows of a note. */
function listedOf(note: Note): ListedNote {
  const { id, title, text, status, tags, pinned, quotes, codes, createdAt, updatedAt, due, deletedAt, assessment } = note;
  let preview: string | undefined;
  return {
    id,
    title,
    get preview() {
      preview ??= previewOf(text);
      return preview;
    },
    status,
    tags,
    pinned,
    quotes: quotes.length,
    codes: codes.length,
    createdAt,
    updatedAt,
    ...(due === undefined ? {} : { due }),
    ...(deletedAt === undefined ? {} : { deletedAt }),
    ...(assessment === undefined ? {} : { verdict: assessment.verdict }),
  };
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
