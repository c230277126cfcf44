/**
 * The format of rule data as it is written: one zod schema for each kind of YAML file.
 * docs/rule-format.md explains it to authors; the schemas are what is enforced.
 */
import * as z from 'zod';
import { RegistrationCheck } from '../checks/format';

const text = z.string().trim().min(1);
/** Without the flag `i`, which JSON Schema does not know. */
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]*(\/[A-Za-z0-9][A-Za-z0-9.-]*)?$/);
const isoDate = z.iso.date();
const year = z.int().min(2000).max(2100);

/** A value, or a list of values any of which will do. */
const oneOrMore = z.union([z.string(), z.array(z.string()).min(1)]).transform((value) => (typeof value === 'string' ? [value] : value));

/** Conditions over facts: every named fact must have one of the options. */
export const Conditions = z.record(z.string(), oneOrMore);
export type Conditions = z.output<typeof Conditions>;

/** `local`: a clarification that a hospital has entered itself; never written in rule data. */
export const Authority = z.enum(['isf-document', 'official', 'hospital', 'code-list', 'vendor', 'local']);
const RuleVerdict = z.enum(['yes', 'no', 'unsettled']);
const Certainty = z.enum(['confirmed', 'interpreted', 'secondary']);

// --- facts.yaml: the questions, shared by all rule books -------------------------------------------------------------

const FactOption = z.strictObject({
  id,
  label: text,
  help: text.optional(),
  /** Only for contact forms: the heading of an assessment of this form. */
  heading: text.optional(),
});

const Fact = z.strictObject({
  id,
  kind: z.enum(['happened', 'registration']),
  label: text,
  question: text,
  help: text.optional(),
  /** What must be answered, and how, before this fact belongs to the assessment. Only facts that stand earlier. */
  belongsTo: Conditions.default({}),
  options: z.array(FactOption).min(2),
  /** Options that advice never proposes as a correction (an exemption is not something one registers to get an answer). */
  neverProposed: z.array(z.string()).default([]),
});
export type Fact = z.output<typeof Fact>;

export const FactsFile = z.strictObject({ facts: z.array(Fact).min(1) });

// --- code-systems/*.yaml ---------------------------------------------------------------------------------------------

export const CodeSystemFile = z.strictObject({
  id,
  title: text,
  /** Official number of the list, where a source gives one. */
  oid: text.optional(),
  source: text,
  authority: Authority,
  year,
  note: text.optional(),
  /** The official list that has been laid over this one on this machine; never written in rule data. */
  imported: z.strictObject({ title: text, origin: text, version: text.optional(), importedOn: isoDate }).optional(),
  codes: z
    .array(
      z.strictObject({
        code: text,
        label: text,
        /** False where `label` only says that the official label was not found. */
        labelFound: z.boolean().default(true),
        note: text.optional(),
        /** Years in which the code was seen, as the source tells: "2010-2017", "fra 2017". */
        seen: text.optional(),
        /** The first day on which the code may be used, where an imported list gives it. */
        validFrom: isoDate.optional(),
        /** The first day on which the code may no longer be used, where a source or an imported list gives it. */
        endedOn: isoDate.optional(),
        /** Present where an official list that the user has imported says what stands here; `missing`: the code is not in it. */
        official: z.strictObject({ importedOn: isoDate, active: z.boolean(), missing: z.literal(true).optional() }).optional(),
        /** The official list that the code belongs to, where that is another one than the rest of this list. */
        otherList: text.optional(),
        confusedWith: z.array(text).default([]),
      }),
    )
    .min(1),
});
export type CodeSystemFile = z.output<typeof CodeSystemFile>;

// --- <book>/rule-book.yaml -------------------------------------------------------------------------------------------

export const Source = z.strictObject({
  id,
  title: text,
  publisher: text,
  authority: Authority,
  year,
  url: z.url().optional(),
  note: text.optional(),
});
export type Source = z.output<typeof Source>;

export const RuleBookFile = z.strictObject({
  id,
  title: text,
  year,
  status: z.enum(['preliminary', 'final', 'corrected']),
  inForce: z.boolean(),
  published: isoDate.optional(),
  validFrom: isoDate,
  validTo: isoDate,
  replaces: id.optional(),
  note: text.optional(),
  sources: z.array(Source).min(1),
});
export type RuleBookFile = z.output<typeof RuleBookFile>;

// --- <book>/<chapter>.yaml -------------------------------------------------------------------------------------------

/** Where a local clause comes from. */
export const LocalOrigin = z.strictObject({
  clarification: text,
  revision: z.int().min(1),
  responsible: text,
  decidedOn: isoDate,
  page: text,
  untested: z.literal(true).optional(),
});

const Clause = z.strictObject({
  id,
  text,
  kind: z.enum(['condition', 'registration', 'delimitation', 'definition', 'information']),
  source: id,
  locator: text,
  /** Taken from the source where not given. */
  authority: Authority.optional(),
  /** The year the clause speaks of; taken from the source where not given. */
  year: year.optional(),
  /** Taken over from the book before and not yet read against the documents of this one. A book in force may hold none. */
  carriedOver: z.literal(true).optional(),
  /** Only in clauses that a clarification has brought: who stands for it, and where it was read. */
  local: LocalOrigin.optional(),
});

const OpenPoint = z.strictObject({
  chapter: id,
  text,
  /** Only where two local clarifications disagree; never written in rule data. */
  disagreement: z.literal(true).optional(),
});

const Coded = z.strictObject({
  code: text,
  certainty: Certainty,
  note: text.optional(),
  /** Other codes of the same list among which the sources do not choose. */
  or: z.array(text).default([]),
});

const Registration = z.strictObject({
  contactType: Coded.optional(),
  codes: z.array(Coded.extend({ system: id })).default([]),
  indirectActivity: Coded.optional(),
  timing: text.optional(),
});

const Rule = z
  .strictObject({
    id,
    /** One sentence for the card: why, in words for a coder. */
    title: text,
    when: Conditions,
    /** What the rule decides. Without it, the rule only adds open points or registration. */
    verdict: RuleVerdict.optional(),
    /** Only for a rule without verdict: it adds its details where the verdict is this one. */
    whenVerdict: RuleVerdict.optional(),
    /** Only for a rule without verdict: it adds its details where other rules leave all of these points open. */
    whenOpen: z.array(OpenPoint).min(1).optional(),
    /** The clauses say it only when read together: a `confirmed` becomes `interpreted`. */
    interpreted: z.boolean().default(false),
    /** Main rules that this one takes precedence over. */
    exceptionTo: z.array(id).default([]),
    clauses: z.array(id).default([]),
    openPoints: z.array(OpenPoint).default([]),
    /**
     * Open points of other rules that this one answers where both apply: they are told as clarified, not as open. A rule without
     * verdict that settles points applies only where other rules raise one of them.
     */
    settles: z.array(OpenPoint).min(1).optional(),
    registration: Registration.optional(),
  })
  .refine((rule) => rule.verdict === undefined || rule.clauses.length > 0, {
    path: ['clauses'],
    error: 'en regel med svar må hvile på minst ett ledd',
  })
  .refine((rule) => rule.verdict !== 'unsettled' || rule.openPoints.length > 0, {
    path: ['openPoints'],
    error: '«unsettled» må ha et åpent punkt med kapitlet som skal slås opp',
  })
  .refine((rule) => rule.verdict === undefined || rule.whenVerdict === undefined, {
    path: ['whenVerdict'],
    error: 'bare en regel uten svar kan vente på ett',
  })
  .refine((rule) => rule.verdict === undefined || rule.whenOpen === undefined, {
    path: ['whenOpen'],
    error: 'bare en regel uten svar kan vente på åpne punkter',
  })
  .refine((rule) => rule.settles === undefined || rule.clauses.length > 0, {
    path: ['clauses'],
    error: 'en regel som besvarer åpne punkter, må hvile på minst ett ledd',
  });

const ChangeRow = z.strictObject({
  id,
  effect: z.enum(['turns-answer', 'narrows', 'widens', 'clarifies', 'number', 'text-only']),
  before: text,
  after: text,
  source: id,
  locator: text,
  clauses: z.array(id).min(1),
});

const Example = z.strictObject({
  id,
  title: text,
  /** The trap it shows, by its number in the list of known traps. */
  trap: z.int().optional(),
  facts: z.record(z.string(), z.string()),
  expect: z.strictObject({
    verdict: z.enum(['yes', 'no', 'unsettled', 'needs-answers']),
    certainty: Certainty.optional(),
    /** Exactly the clauses among the reasons. */
    because: z.array(id).default([]),
    /** Exactly these; none means that nothing is proposed. */
    contactType: text.optional(),
    indirectActivity: text.optional(),
    codes: z.array(text).default([]),
    /** The chapter of each open point, exactly: a chapter stands as often as it has open points. */
    openPoints: z.array(id).default([]),
    missing: z.array(z.string()).optional(),
    ignored: z.array(z.string()).optional(),
  }),
});

export const ChapterFile = z.strictObject({
  chapter: z.strictObject({
    id,
    title: text,
    /** How far the chapter is in our sources, and what it is known to hold that we do not have. */
    coverage: z.enum(['encoded', 'needs-judgement', 'no-effect-on-refund', 'not-in-sources']),
    notHeld: z.array(text).default([]),
  }),
  clauses: z.array(Clause).default([]),
  rules: z.array(Rule).default([]),
  /** What can be seen to be wrong, or worth a look, in contacts that are registered. */
  checks: z.array(RegistrationCheck).default([]),
  changes: z.array(ChangeRow).default([]),
  examples: z.array(Example).default([]),
});
export type ChapterFile = z.output<typeof ChapterFile>;
export type RuleSource = z.output<typeof Rule>;
export type ExampleSource = z.output<typeof Example>;
export type RegistrationSource = z.output<typeof Registration>;
