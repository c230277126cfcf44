/**
 * What a note is. The same shape is stored, exported and imported. Unknown fields are kept, so that a file of a later app that
 * only adds fields loses nothing on its way through this one.
 */
import * as z from 'zod/mini';
import { Because, BookStatus, Certainty, CodedValue, OpenPoint, Registration, Verdict } from '../../src-main/contract/rules';

/** The most a note may hold, in UTF-16 units or items. Enough for a life's work in one case, small enough to stay quick. */
export const LIMITS = {
  title: 200,
  text: 200_000,
  tags: 50,
  tag: 60,
  quotes: 100,
  quoteText: 10_000,
  codes: 200,
  facts: 200,
  because: 500,
} as const;

const text = (most: number) => z.string().check(z.maxLength(most));
const Short = text(200);
const Long = text(LIMITS.quoteText);
/** ISO 8601 in UTC with milliseconds: sorts as text. */
const Moment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));
/** A day by the calendar, YYYY-MM-DD. */
const Day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Åpen, avklart, følges opp. */
export const NoteStatus = z.enum(['open', 'settled', 'follow-up']);
export type NoteStatus = z.infer<typeof NoteStatus>;

/** A rule book as it was: the hash tells whether it still is. */
export const BookThen = z.looseObject({ id: Short, title: Short, status: BookStatus, inForce: z.boolean(), hash: Short });
export type BookThen = z.infer<typeof BookThen>;

/** A reason as it read then. */
export const ReasonThen = z.looseObject(Because.shape);
export type ReasonThen = z.infer<typeof ReasonThen>;

const Coded = z.looseObject(CodedValue.shape);
const Registered = z.looseObject({
  contactType: z.optional(Coded),
  codes: z.array(Coded),
  indirectActivity: z.optional(Coded),
  timing: Registration.shape.timing,
});

/** What the coder answered and what the rules said to it, kept whole so that both clocks can be shown without the old book. */
export const LinkedAssessment = z.looseObject({
  /** Fact id → option id, in the order of the answers. The contact date stands beside it. */
  facts: z.record(Short, Short),
  contactDate: z.optional(Day),
  /** Set where the coder had picked the book herself, so that it did not follow from the date. */
  pickedBook: z.optional(Short),
  ruleBook: BookThen,
  verdict: Verdict,
  certainty: z.optional(Certainty),
  because: z.array(ReasonThen).check(z.maxLength(LIMITS.because)),
  registration: Registered,
  openPoints: z.array(z.looseObject(OpenPoint.shape)).check(z.maxLength(LIMITS.because)),
  /** Open points that local clarifications answered. */
  clarified: z.optional(
    z.array(z.looseObject({ point: z.looseObject(OpenPoint.shape), because: ReasonThen })).check(z.maxLength(LIMITS.because)),
  ),
  assessedAt: Moment,
});
export type LinkedAssessment = z.infer<typeof LinkedAssessment>;

/** A clause as it read when it was quoted. */
export const Quote = z.looseObject({ clause: Short, chapter: Short, text: Long, locator: text(500), ruleBook: BookThen });
export type Quote = z.infer<typeof Quote>;

/** A code that the note is about. */
export const NoteCode = z.looseObject({ system: Short, code: Short });
export type NoteCode = z.infer<typeof NoteCode>;

/** A note. The order of the fields here is their order in a file. */
export const Note = z.looseObject({
  id: z.string().check(z.regex(/^[0-9A-Za-z-]{1,60}$/)),
  title: text(LIMITS.title),
  text: text(LIMITS.text),
  tags: z.array(text(LIMITS.tag)).check(z.maxLength(LIMITS.tags)),
  status: NoteStatus,
  due: z.optional(Day),
  pinned: z.boolean(),
  assessment: z.optional(LinkedAssessment),
  quotes: z.array(Quote).check(z.maxLength(LIMITS.quotes)),
  codes: z.array(NoteCode).check(z.maxLength(LIMITS.codes)),
  createdAt: Moment,
  updatedAt: Moment,
  /** In the bin since then. */
  deletedAt: z.optional(Moment),
});
export type Note = z.infer<typeof Note>;

/** What the coder writes in a note; the rest is kept by the store. */
export type NoteContent = Pick<Note, 'title' | 'text' | 'tags' | 'status' | 'due' | 'pinned' | 'assessment' | 'quotes' | 'codes'>;

/** Fields to change. `undefined` takes `due` or `assessment` away. */
export type NotePatch = { readonly [Field in keyof NoteContent]?: NoteContent[Field] | undefined };

/** The content of a note in which nothing is written yet. */
export const EMPTY_CONTENT: NoteContent = { title: '', text: '', tags: [], status: 'open', pinned: false, quotes: [], codes: [] };
