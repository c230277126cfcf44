/** The shapes of what is proved and compared: certificate, difference between books, atlas, contrast. */
import * as z from 'zod/mini';
import { Effect } from './reading';
import { Answer, Certainty, Facts, RuleVerdict } from './rules';

const Place = z.object({ id: z.string(), file: z.string(), line: z.number() });

/** Something wrong with a rule book, with one contact as witness where there is one, and everything involved by file and line. */
export const Finding = z.object({ message: z.string(), facts: z.optional(Facts), rules: z.array(Place), clauses: z.array(Place) });
export type Finding = z.infer<typeof Finding>;

export const Certificate = z.object({
  ruleBook: z.string(),
  hash: z.string(),
  /** Reachable combinations of answered and unanswered facts that were tried. */
  combinations: z.number(),
  /** No rule decides, or a verdict rests on no clause. */
  gaps: z.array(Finding),
  /** Rules that apply together and disagree. */
  overlaps: z.array(Finding),
  /** Questions that are asked and can never matter. */
  deadQuestions: z.array(Finding),
  /** Rules, clauses and examples that no combination reaches. */
  unreachable: z.array(Finding),
  /** Days of the book's year that no book in force covers, as `from`–`to`. */
  uncoveredDates: z.array(z.object({ from: z.string(), to: z.string() })),
  /** Answers that trying every continuation does not confirm. */
  unconfirmed: z.array(Finding),
});
export type Certificate = z.infer<typeof Certificate>;

/** What a contact gets under one book, as far as a comparison looks. */
export const Result = z.object({
  verdict: RuleVerdict,
  certainty: z.optional(Certainty),
  contactType: z.optional(z.string()),
  indirectActivity: z.optional(z.string()),
  codes: z.array(z.string()),
  timing: z.optional(z.string()),
});
export type Result = z.infer<typeof Result>;

export const ChapterDifference = z.object({
  chapter: z.string(),
  title: z.string(),
  /** The strongest effect the change log gives; null where it does not name the chapter. */
  effect: z.nullable(Effect),
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
  /** Clause ids. */
  added: z.array(z.string()),
  removed: z.array(z.string()),
  changed: z.array(z.string()),
  /** The change log row by row. */
  rows: z.array(z.object({ id: z.string(), effect: Effect, before: z.string(), after: z.string(), locator: z.string() })),
  /** How many contacts flip because of clauses of this chapter. */
  flips: z.number(),
});
export type ChapterDifference = z.infer<typeof ChapterDifference>;

export const Flip = z.object({
  /** One complete contact that flips. */
  facts: Facts,
  /** What all contacts of this group have in common. */
  shared: Facts,
  count: z.number(),
  from: Result,
  to: Result,
  /** The clauses that did it. */
  clauses: z.array(z.string()),
  /** Only several changed rules together explain it. */
  joint: z.boolean(),
  chapters: z.array(z.string()),
});
export type Flip = z.infer<typeof Flip>;

export const Difference = z.object({ from: z.string(), to: z.string(), chapters: z.array(ChapterDifference), flips: z.array(Flip) });
export type Difference = z.infer<typeof Difference>;

/** A generated contact: one for each outcome, so that every rule is shown at work. */
export const AtlasEntry = z.object({
  facts: Facts,
  verdict: RuleVerdict,
  certainty: z.optional(Certainty),
  chapter: z.string(),
  /** Why, one sentence a deciding rule. */
  grounds: z.array(z.string()),
  rules: z.array(z.string()),
  /** A local clarification decides it, or answers an open point of it. */
  local: z.optional(z.literal(true)),
});
export type AtlasEntry = z.infer<typeof AtlasEntry>;

const Side = z.object({ answer: Answer, grounds: z.array(z.string()), rules: z.array(z.string()) });

export const Contrast = z.object({
  left: Side,
  right: Side,
  /** Facts that the two answer differently, in question order. */
  differing: z.array(z.string()),
  /** The first rule, in the order of the rule book, that applies to one of the two only; null where the same rules apply. */
  diverges: z.nullable(
    z.object({
      rule: z.string(),
      title: z.string(),
      chapter: z.string(),
      appliesTo: z.enum(['left', 'right']),
      clauses: z.array(z.string()),
      /** The facts on which the other contact fails its conditions. */
      failsOn: z.array(z.string()),
    }),
  ),
});
export type Contrast = z.infer<typeof Contrast>;
