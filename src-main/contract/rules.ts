/**
 * The shapes that cross the process border and that the command line prints: facts, questions, answers, clauses.
 * Written with zod/mini, because the page loads this file too.
 */
import * as z from 'zod/mini';

/** Answered facts: fact id → option id. A fact that is not answered is simply absent. */
export const Facts = z.record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(60)));
export type Facts = Readonly<Record<string, string>>;

export const Verdict = z.enum(['yes', 'no', 'unsettled', 'needs-answers']);
export type Verdict = z.infer<typeof Verdict>;
/** A verdict that a rule can give. */
export const RuleVerdict = z.enum(['yes', 'no', 'unsettled']);
export type RuleVerdict = z.infer<typeof RuleVerdict>;

/** How sure a `yes` or `no` is: strongest first. */
export const Certainty = z.enum(['confirmed', 'interpreted', 'secondary']);
export type Certainty = z.infer<typeof Certainty>;

/** `local`: a clarification that the hospital has entered itself. */
export const Authority = z.enum(['isf-document', 'official', 'hospital', 'code-list', 'vendor', 'local']);
export type Authority = z.infer<typeof Authority>;

/** Who stands for a local clause, and where it was read. */
export const LocalOrigin = z.object({
  clarification: z.string(),
  revision: z.int(),
  responsible: z.string(),
  /** YYYY-MM-DD. */
  decidedOn: z.string(),
  page: z.string(),
  /** From a pack that nobody vouches for. */
  untested: z.optional(z.literal(true)),
});
export type LocalOrigin = z.infer<typeof LocalOrigin>;

export const ClauseKind = z.enum(['condition', 'registration', 'delimitation', 'definition', 'information']);
export type ClauseKind = z.infer<typeof ClauseKind>;

export const OpenPoint = z.object({
  text: z.string(),
  chapter: z.string(),
  /** Two local clarifications say otherwise of the contact: it is theirs to settle, and no source's. */
  disagreement: z.optional(z.literal(true)),
});
export type OpenPoint = z.infer<typeof OpenPoint>;

/** Why a code may not be used on the date of the contact, by the code list: its first day, or the day it went out. */
const NotValid = z.union([z.object({ from: z.string() }), z.object({ until: z.string() })]);

const Alternative = z.object({ code: z.string(), label: z.string(), notValid: z.optional(NotValid) });

/** One value to register. `alternatives` stands where the sources name several and do not choose. */
export const CodedValue = z.object({
  system: z.string(),
  code: z.string(),
  label: z.string(),
  source: z.string(),
  certainty: Certainty,
  note: z.optional(z.string()),
  alternatives: z.optional(z.array(Alternative)),
  notValid: z.optional(NotValid),
});
export type CodedValue = z.infer<typeof CodedValue>;

export const Registration = z.object({
  contactType: z.optional(CodedValue),
  codes: z.array(CodedValue),
  indirectActivity: z.optional(CodedValue),
  timing: z.optional(z.string()),
});
export type Registration = z.infer<typeof Registration>;

export const Because = z.object({
  clause: z.string(),
  chapter: z.string(),
  text: z.string(),
  source: z.string(),
  locator: z.string(),
  authority: Authority,
  year: z.number(),
  local: z.optional(LocalOrigin),
});
export type Because = z.infer<typeof Because>;

/** One smallest set of registrations whose correction changes the verdict. */
export const Change = z.object({
  set: z.record(z.string(), z.string()),
  verdict: RuleVerdict,
  clauses: z.array(z.string()),
});
export type Change = z.infer<typeof Change>;

/** Something that happened and would have answered otherwise: for understanding, never advice. */
export const CouldOnlyHaveBeen = z.object({
  fact: z.string(),
  /** `needs-answers`: with this option, further answers would decide. */
  options: z.array(z.object({ option: z.string(), verdict: Verdict })),
});
export type CouldOnlyHaveBeen = z.infer<typeof CouldOnlyHaveBeen>;

export const BookStatus = z.enum(['preliminary', 'final', 'corrected']);
export type BookStatus = z.infer<typeof BookStatus>;

/** What has been laid over a book on this machine. */
export const BookShelf = z.object({
  /** Hash of the book as published. */
  base: z.string(),
  /** Id of the pack that brought it; absent for a book that came with the app. */
  pack: z.optional(z.string()),
  clarifications: z.int(),
  /** Something in it comes from a pack that nobody vouches for. */
  untested: z.optional(z.literal(true)),
});
export type BookShelf = z.infer<typeof BookShelf>;

/** An open point that a local clarification answers. */
export const Clarified = z.object({ point: OpenPoint, because: Because });
export type Clarified = z.infer<typeof Clarified>;

export const AnsweredFrom = z.object({
  id: z.string(),
  title: z.string(),
  status: BookStatus,
  inForce: z.boolean(),
  hash: z.string(),
  /** Absent where the book is as published. */
  shelf: z.optional(BookShelf),
});

/** The whole answer: the contract of `assess`, the same on the command line and in the window. */
export const Answer = z.object({
  verdict: Verdict,
  certainty: z.optional(Certainty),
  openPoints: z.array(OpenPoint),
  /** Open points that local clarifications answer; absent where there are none. */
  clarified: z.optional(z.array(Clarified)),
  registration: Registration,
  because: z.array(Because),
  missing: z.array(z.string()),
  missingForDetails: z.array(z.string()),
  toChange: z.array(Change),
  couldOnlyHaveBeen: z.array(CouldOnlyHaveBeen),
  ignored: z.array(z.string()),
  ruleBook: AnsweredFrom,
  dateAssumed: z.boolean(),
});
export type Answer = z.infer<typeof Answer>;

/** What a still open question can do: which of its options settle the verdict at once, and to what. */
export const QuestionOutlook = z.object({
  fact: z.string(),
  changes: z.enum(['verdict', 'details', 'nothing']),
  settles: z.array(z.object({ option: z.string(), verdict: RuleVerdict })),
});
export type QuestionOutlook = z.infer<typeof QuestionOutlook>;

/**
 * What the interface needs beside the answer. `questions` holds every unanswered fact that belongs to the contact:
 * first those of `missing`, then `missingForDetails`, then those that can change nothing.
 */
export const Outlook = z.object({
  possible: z.array(RuleVerdict),
  questions: z.array(QuestionOutlook),
  /** One sentence for each rule that decided, strongest first; empty while answers are needed. */
  grounds: z.array(z.string()),
  /** The verdict is the same whatever is answered, but no rule decides it in each case: one of the grounds holds, and which is still open. */
  groundsVary: z.optional(z.literal(true)),
});
export type Outlook = z.infer<typeof Outlook>;

export const FactKind = z.enum(['happened', 'registration']);
export type FactKind = z.infer<typeof FactKind>;

/** A question as the coder meets it. `contactDate` is not among them: it picks the rule book. */
export const Question = z.object({
  fact: z.string(),
  label: z.string(),
  question: z.string(),
  help: z.optional(z.string()),
  kind: FactKind,
  options: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      help: z.optional(z.string()),
      /** For contact forms: the noun that heads the assessment, such as «Telefonkonsultasjon». */
      heading: z.optional(z.string()),
    }),
  ),
});
export type Question = z.infer<typeof Question>;

export const RuleBookSummary = z.object({
  id: z.string(),
  title: z.string(),
  year: z.number(),
  status: BookStatus,
  inForce: z.boolean(),
  published: z.optional(z.string()),
  validFrom: z.string(),
  validTo: z.string(),
  hash: z.string(),
  clauses: z.number(),
  rules: z.number(),
  examples: z.number(),
  shelf: z.optional(BookShelf),
});
export type RuleBookSummary = z.infer<typeof RuleBookSummary>;

/** Something wrong in a rule file: where, what, and what is allowed. */
export const Problem = z.object({
  file: z.string(),
  line: z.number(),
  message: z.string(),
  allowed: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;

/** A clause with what rests on it, for the drawer. */
export const ClauseDetail = z.object({
  id: z.string(),
  chapter: z.object({ id: z.string(), title: z.string() }),
  text: z.string(),
  kind: ClauseKind,
  source: z.object({ title: z.string(), publisher: z.string(), url: z.optional(z.string()), note: z.optional(z.string()) }),
  locator: z.string(),
  authority: Authority,
  year: z.number(),
  local: z.optional(LocalOrigin),
  /** The rules that rest on it, with the verdict each gives (none: it only adds details). */
  rules: z.array(z.object({ id: z.string(), title: z.string(), verdict: z.optional(RuleVerdict) })),
  /** The checks of files that rest on it. */
  checks: z.array(z.object({ id: z.string(), title: z.string() })),
  examples: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type ClauseDetail = z.infer<typeof ClauseDetail>;
