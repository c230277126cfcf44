/**
 * The one table of calls from page to main. A new call is a row here, a name in channel-names.ts and a handler in
 * ipc/handlers.ts; main checks sender, size, input and output for all of them.
 */
import * as z from 'zod/mini';
import type { ChannelName } from './channel-names';
import { AtlasEntry, Certificate, Contrast, Difference } from './proof';
import { Chapter, ChapterSummary, CodeList, CodeUse } from './reading';
import { Answer, ClauseDetail, Facts, Outlook, Problem, Question, RuleBookSummary } from './rules';
import { Settings } from './settings';

const BookId = z.string().check(z.maxLength(80));
const ShortId = z.string().check(z.maxLength(60));
const IsoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** What the page gets at start: everything it needs to show the first question, in one call. */
export const StartState = z.object({
  version: z.string(),
  /** Today by the machine's clock, YYYY-MM-DD. */
  today: z.string(),
  settings: Settings,
  ruleBooks: z.array(RuleBookSummary),
  /** The book that is used when none is named. */
  defaultBook: z.string(),
  questions: z.array(Question),
  /** Not empty: the rule books cannot be used, and the page shows why instead of the questions. */
  problems: z.array(Problem),
});
export type StartState = z.infer<typeof StartState>;

export const CHANNELS = {
  'app:start': { input: z.object({}), output: StartState, maxBytes: 1_000 },
  assess: {
    input: z.object({ facts: Facts, ruleBook: z.optional(BookId), date: z.optional(IsoDate) }),
    output: z.object({ answer: Answer, outlook: Outlook }),
    maxBytes: 16_000,
  },
  'rule-book:questions': {
    input: z.object({ ruleBook: BookId }),
    output: z.object({ questions: z.array(Question) }),
    maxBytes: 1_000,
  },
  'rule-book:clause': {
    input: z.object({ ruleBook: BookId, clause: z.string().check(z.maxLength(120)) }),
    output: ClauseDetail,
    maxBytes: 1_000,
  },
  'rule-book:chapters': { input: z.object({ ruleBook: BookId }), output: z.object({ chapters: z.array(ChapterSummary) }), maxBytes: 1_000 },
  'rule-book:chapter': { input: z.object({ ruleBook: BookId, chapter: ShortId }), output: Chapter, maxBytes: 1_000 },
  'rule-book:certificate': { input: z.object({ ruleBook: BookId }), output: Certificate, maxBytes: 1_000 },
  'rule-book:codes': { input: z.object({ ruleBook: BookId }), output: z.object({ lists: z.array(CodeList) }), maxBytes: 1_000 },
  'rule-book:code-use': { input: z.object({ ruleBook: BookId, system: ShortId, code: ShortId }), output: CodeUse, maxBytes: 1_000 },
  'rule-book:atlas': { input: z.object({ ruleBook: BookId }), output: z.object({ entries: z.array(AtlasEntry) }), maxBytes: 1_000 },
  'rule-books:difference': { input: z.object({ from: BookId, to: BookId }), output: Difference, maxBytes: 1_000 },
  contrast: { input: z.object({ left: Facts, right: Facts, ruleBook: z.optional(BookId) }), output: Contrast, maxBytes: 16_000 },
  /** Opens the system's print dialog on the page as it stands; the page shows the slip alone when printed. */
  'slip:print': { input: z.object({}), output: z.object({ printed: z.boolean() }), maxBytes: 1_000 },
  /** Asks where to save. PDF: the page as it prints. JSON: the facts, as `isf assess --facts-file` takes them. */
  'slip:save': {
    input: z.object({ format: z.enum(['pdf', 'json']), facts: Facts, date: z.optional(IsoDate) }),
    output: z.object({ saved: z.boolean(), name: z.optional(z.string()) }),
    maxBytes: 16_000,
  },
  'settings:set': { input: Settings, output: Settings, maxBytes: 1_000 },
  'clipboard:write-text': {
    input: z.object({ text: z.string().check(z.maxLength(20_000)) }),
    output: z.object({ written: z.number() }),
    maxBytes: 100_000,
  },
} as const satisfies Record<ChannelName, ChannelSpec>;

interface ChannelSpec {
  readonly input: z.ZodMiniType;
  readonly output: z.ZodMiniType;
  /** Largest input that is taken, in bytes of its JSON. */
  readonly maxBytes: number;
}

export type ChannelInput<C extends ChannelName> = z.infer<(typeof CHANNELS)[C]['input']>;
export type ChannelOutput<C extends ChannelName> = z.infer<(typeof CHANNELS)[C]['output']>;
