/** The words of what is written for reading elsewhere. They come from the interface, where all its words stand. */
import type { Note, NoteStatus } from '../note';

export interface ExportWords {
  readonly status: Readonly<Record<NoteStatus, string>>;
  /** The heading of each column of a table, in order. */
  readonly columns: Readonly<Record<ExportField, string>>;
  readonly untitled: string;
  readonly yes: string;
  /** A verdict as it is said of an assessment. */
  readonly verdict: (assessment: NonNullable<Note['assessment']>) => string;
  /** A time as the coder reads it. */
  readonly time: (iso: string) => string;
  /** A day as the coder reads it. */
  readonly day: (iso: string) => string;
  /** Heads the quoted clauses. */
  readonly quotes: string;
}

export const EXPORT_FIELDS = [
  'title',
  'text',
  'status',
  'due',
  'tags',
  'pinned',
  'verdict',
  'contactDate',
  'ruleBook',
  'clauses',
  'codes',
  'created',
  'updated',
  'id',
] as const;
export type ExportField = (typeof EXPORT_FIELDS)[number];

/** What each field of a note is in words; empty where it has none. */
export function fieldsOf(note: Note, words: ExportWords): Readonly<Record<ExportField, string>> {
  const { assessment, due } = note;
  const clauses = [...note.quotes.map(({ clause }) => clause), ...(assessment?.because ?? []).map(({ clause }) => clause)];
  return {
    title: note.title,
    text: note.text,
    status: words.status[note.status],
    due: due === undefined ? '' : words.day(due),
    tags: note.tags.join(', '),
    pinned: note.pinned ? words.yes : '',
    verdict: assessment === undefined ? '' : words.verdict(assessment),
    contactDate: assessment?.contactDate === undefined ? '' : words.day(assessment.contactDate),
    ruleBook: assessment?.ruleBook.title ?? '',
    clauses: [...new Set(clauses)].join(', '),
    codes: note.codes.map(({ code }) => code).join(', '),
    created: words.time(note.createdAt),
    updated: words.time(note.updatedAt),
    id: note.id,
  };
}
