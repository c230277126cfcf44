/** The shapes in which the rules and the code lists are read: chapters with their clauses, codes with where they matter. */
import * as z from 'zod/mini';
import { CheckInfo } from './checks';
import { Authority, Certainty, CodedValue, Facts, LocalOrigin, OpenPoint, RuleVerdict, Verdict } from './rules';

export const Coverage = z.enum(['encoded', 'needs-judgement', 'no-effect-on-refund', 'not-in-sources']);
export type Coverage = z.infer<typeof Coverage>;

export const Effect = z.enum(['turns-answer', 'narrows', 'widens', 'clarifies', 'number', 'text-only']);
export type Effect = z.infer<typeof Effect>;

export const ChapterSummary = z.object({
  id: z.string(),
  title: z.string(),
  coverage: Coverage,
  clauses: z.number(),
  rules: z.number(),
  changes: z.number(),
  examples: z.number(),
});
export type ChapterSummary = z.infer<typeof ChapterSummary>;

export const ReadClause = z.object({
  id: z.string(),
  kind: z.enum(['condition', 'registration', 'delimitation', 'definition', 'information']),
  text: z.string(),
  source: z.string(),
  locator: z.string(),
  authority: Authority,
  year: z.number(),
  local: z.optional(LocalOrigin),
  /** Ids of the rules that rest on it. */
  rules: z.array(z.string()),
});
export type ReadClause = z.infer<typeof ReadClause>;

/** A rule to read: its conditions by fact id and option ids, and what it gives. */
export const ReadRule = z.object({
  id: z.string(),
  title: z.string(),
  when: z.array(z.object({ fact: z.string(), options: z.array(z.string()) })),
  verdict: z.optional(RuleVerdict),
  /** How sure the verdict is by this rule alone; absent where the rule has none or settles nothing. */
  certainty: z.optional(Certainty),
  /** Only for a rule without verdict: it adds its details where the verdict is this one. */
  whenVerdict: z.optional(RuleVerdict),
  clauses: z.array(z.string()),
  openPoints: z.array(OpenPoint),
  /** Open points that it answers. */
  settles: z.optional(z.array(OpenPoint)),
  registration: z.array(CodedValue),
  timing: z.optional(z.string()),
});
export type ReadRule = z.infer<typeof ReadRule>;

export const ReadChange = z.object({
  id: z.string(),
  effect: Effect,
  before: z.string(),
  after: z.string(),
  source: z.string(),
  locator: z.string(),
  clauses: z.array(z.string()),
});
export type ReadChange = z.infer<typeof ReadChange>;

/** A worked example with the answer that the book gives it. `facts` may hold `contactDate`. */
export const ReadExample = z.object({
  id: z.string(),
  title: z.string(),
  trap: z.optional(z.number()),
  facts: Facts,
  verdict: Verdict,
  certainty: z.optional(Certainty),
});
export type ReadExample = z.infer<typeof ReadExample>;

export const Chapter = z.object({
  id: z.string(),
  title: z.string(),
  coverage: Coverage,
  /** What the chapter is known to hold that the sources do not give. */
  notHeld: z.array(z.string()),
  clauses: z.array(ReadClause),
  rules: z.array(ReadRule),
  /** What is looked for in files of registered contacts on the ground of this chapter. */
  checks: z.array(CheckInfo),
  changes: z.array(ReadChange),
  examples: z.array(ReadExample),
});
export type Chapter = z.infer<typeof Chapter>;

export const Code = z.object({
  code: z.string(),
  label: z.string(),
  /** False where `label` only says that the official one was not found. */
  labelFound: z.boolean(),
  note: z.optional(z.string()),
  seen: z.optional(z.string()),
  /** The first day on which it may be used, and the first on which it no longer may. */
  validFrom: z.optional(z.string()),
  endedOn: z.optional(z.string()),
  /** Present where an official list that the user has imported says what stands here. */
  official: z.optional(z.object({ importedOn: z.string(), active: z.boolean(), missing: z.optional(z.literal(true)) })),
  confusedWith: z.array(z.string()),
});
export type Code = z.infer<typeof Code>;

export const CodeList = z.object({
  id: z.string(),
  title: z.string(),
  oid: z.optional(z.string()),
  source: z.string(),
  authority: Authority,
  year: z.number(),
  note: z.optional(z.string()),
  /** The official list that was imported and laid over it. */
  imported: z.optional(z.object({ title: z.string(), origin: z.string(), version: z.optional(z.string()), importedOn: z.string() })),
  codes: z.array(Code),
});
export type CodeList = z.infer<typeof CodeList>;

/** Everywhere that a code matters. */
export const CodeUse = z.object({
  /** Rules that register it, with the verdict of the rule. */
  registeredBy: z.array(z.object({ rule: z.string(), title: z.string(), chapter: z.string(), verdict: z.optional(RuleVerdict) })),
  /** Clauses whose text names it. */
  clauses: z.array(z.object({ id: z.string(), chapter: z.string(), text: z.string() })),
  examples: z.array(z.object({ id: z.string(), title: z.string(), facts: Facts, trap: z.optional(z.number()) })),
});
export type CodeUse = z.infer<typeof CodeUse>;
