/**
 * Local clarifications: what a hospital has read in the rule book itself, where the bundled sources do not decide. Entered in the
 * window, shared as packs, and laid over the rule book that they belong to. Written with zod/mini, because the page loads it.
 */
import * as z from 'zod/mini';
import { Flip } from './proof';
import { Facts, OpenPoint, RuleVerdict } from './rules';

const short = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
export const IsoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** ISO 8601 in UTC with milliseconds. */
const Moment = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));
export const ClarificationId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{1,39}$/));

/** Fact id → the options for which it holds. All named facts must have one of theirs. */
const When = z.record(short(60), z.array(short(60)).check(z.minLength(1), z.maxLength(60)));

/** What the rule book says is to be registered. Codes must stand in the book's lists. */
export const ClarifiedRegistration = z.object({
  contactType: z.optional(short(20)),
  indirectActivity: z.optional(short(20)),
  codes: z.array(z.object({ system: short(60), code: short(40) })).check(z.maxLength(20)),
  timing: z.optional(short(500)),
});
export type ClarifiedRegistration = z.infer<typeof ClarifiedRegistration>;

/** What a coder writes. It gives a verdict, or answers open points; registration goes with either. */
export const ClarificationContent = z.object({
  ruleBook: short(80),
  /** A chapter of that book. */
  chapter: short(60),
  /** What the rule book says, in own words. */
  says: short(2_000),
  /** What was read, such as «ISF-regelverket 2024, endelig». */
  source: short(300),
  /** Page and place on it, such as «s. 112, andre avsnitt». */
  page: short(200),
  /** Who answers for it: name and role. */
  responsible: short(200),
  decidedOn: IsoDate,
  when: When,
  verdict: z.optional(z.enum(['yes', 'no'])),
  settles: z.optional(z.array(OpenPoint).check(z.minLength(1), z.maxLength(20))),
  registration: z.optional(ClarifiedRegistration),
  examples: z.array(z.object({ title: short(300), facts: Facts, verdict: RuleVerdict })).check(z.minLength(1), z.maxLength(50)),
});
export type ClarificationContent = z.infer<typeof ClarificationContent>;

/** One revision of a clarification. Revisions are added, never overwritten; withdrawing one is a revision too. */
export const Clarification = z.object({
  ...ClarificationContent.shape,
  id: ClarificationId,
  revision: z.int().check(z.minimum(1)),
  recordedAt: Moment,
  withdrawn: z.optional(z.object({ by: short(200), why: short(1_000) })),
});
export type Clarification = z.infer<typeof Clarification>;

/** `id`: present where it is a new revision of that one. */
export const ClarificationDraft = z.object({ ...ClarificationContent.shape, id: z.optional(ClarificationId) });
export type ClarificationDraft = z.infer<typeof ClarificationDraft>;

/**
 * `in-use`: part of the answers. `conflict`: another clarification says otherwise of the same contacts, and neither is used there.
 * `review`: the rule book now decides it itself, or no longer has what it answers. `set-aside`: somebody here chose not to use one
 * that a pack brought. `withdrawn`: taken back.
 */
export const ClarificationState = z.enum(['in-use', 'conflict', 'review', 'set-aside', 'withdrawn']);
export type ClarificationState = z.infer<typeof ClarificationState>;

/** What has become of a clarification in its book. */
export const ClarificationStanding = z.object({
  id: z.string(),
  revision: z.int(),
  /** Id of the pack that brought it; absent for one that was entered here. */
  pack: z.optional(z.string()),
  state: ClarificationState,
  /** Why, a sentence each; empty for one in use. */
  reasons: z.array(z.string()),
  /** The clarifications that say otherwise. */
  against: z.array(z.object({ id: z.string(), pack: z.optional(z.string()), responsible: z.string(), witness: Facts })),
  /** The clauses of the rule book that now decide what it decided. */
  clauses: z.array(z.string()),
});
export type ClarificationStanding = z.infer<typeof ClarificationStanding>;

/** A clarification as it is listed. */
export const ListedClarification = z.object({
  /** The newest revision. */
  newest: Clarification,
  standing: ClarificationStanding,
  pack: z.optional(z.object({ id: z.string(), title: z.string(), publisher: z.string(), untested: z.boolean() })),
  /** All revisions, newest first; one for those of a pack. */
  history: z.array(Clarification),
  /** Present where somebody here decided not to use it, or to use it again: newest first. */
  decisions: z.array(z.object({ setAside: z.boolean(), by: z.string(), why: z.string(), at: z.string() })),
});
export type ListedClarification = z.infer<typeof ListedClarification>;

/** What a draft would do, found as it would be found on saving. */
export const DraftCheck = z.object({
  /** What stands in the way. `field`: a field of the draft (`when.channel` and `examples.0` name parts). Empty: it can be saved. */
  problems: z.array(z.object({ field: z.string(), message: z.string() })),
  /** How many complete contacts it decides, or whose open points it answers. */
  contacts: z.int(),
  /** Which contacts get another answer. */
  flips: z.array(Flip),
  /** Clarifications that say otherwise of the same contacts. It can be saved, and both are then out of use until it is settled. */
  conflicts: ClarificationStanding.shape.against,
  /** The certificate of the book with it; absent where there are problems. */
  certificate: z.optional(z.object({ combinations: z.int(), findings: z.int() })),
});
export type DraftCheck = z.infer<typeof DraftCheck>;
