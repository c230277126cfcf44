/** Packs: a rule book, clarifications or a code list as one signed file. Written with zod/mini, because the page loads it. */
import * as z from 'zod/mini';
import { ClarificationId, ClarificationState, IsoDate } from './clarifications';
import { Difference, Finding, Result } from './proof';
import { Facts, Problem, RuleBookSummary } from './rules';

export const PackKind = z.enum(['rule-book', 'clarifications', 'code-list']);
export type PackKind = z.infer<typeof PackKind>;

export const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** SHA-256 of the public key (DER, SPKI), hexadecimal. */
export const Fingerprint = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The head of a pack: what it is, and what its parts must be. This is what is signed. */
export const PackManifest = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{2,79}$/)),
  kind: PackKind,
  title: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Counts up from 1 with each edition. */
  version: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  publisher: z.string().check(z.minLength(1), z.maxLength(200)),
  created: IsoDate,
  files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), sha256: Sha256 })).check(z.minLength(1), z.maxLength(8)),
});
export type PackManifest = z.infer<typeof PackManifest>;

/** Who vouches for a pack. `app`: the key that came with the app. `untested`: nobody, and it runs marked as untested. */
export const Trust = z.enum(['app', 'organisation', 'own', 'untested']);
export type Trust = z.infer<typeof Trust>;

export const TrustedKey = z.object({
  fingerprint: Fingerprint,
  name: z.string(),
  from: z.enum(['app', 'organisation', 'own']),
  addedOn: z.optional(IsoDate),
});
export type TrustedKey = z.infer<typeof TrustedKey>;

const Edition = z.object({
  manifest: PackManifest,
  /** SHA-256 of the whole file: names this edition. */
  sha256: Sha256,
  trust: Trust,
  /** The key that signed it; absent for an unsigned one. */
  key: z.optional(z.object({ fingerprint: Fingerprint, name: z.string() })),
  installedAt: z.string(),
});
export type Edition = z.infer<typeof Edition>;

export const InstalledPack = z.object({
  ...Edition.shape,
  on: z.boolean(),
  /** The editions before it, newest first; one can go back to the first of them. */
  earlier: z.array(Edition),
  /** Present where it is on and cannot be used, in words; the rest is used without it. */
  setAside: z.optional(z.string()),
});
export type InstalledPack = z.infer<typeof InstalledPack>;

/** A pack in the folder of the organisation that is newer than what is installed. */
export const PackOffer = z.object({ file: z.string(), manifest: PackManifest, installedVersion: z.optional(z.int()) });
export type PackOffer = z.infer<typeof PackOffer>;

/** A rule book as it stands now, with where it comes from. */
export const ShelvedBook = z.object({
  summary: RuleBookSummary,
  /** Absent for a book that came with the app. */
  pack: z.optional(z.object({ id: z.string(), publisher: z.string(), version: z.int(), trust: Trust, key: z.optional(z.string()) })),
  /** A pack that has the same book is used in its place. */
  certificate: z.object({ combinations: z.int(), findings: z.int() }),
});
export type ShelvedBook = z.infer<typeof ShelvedBook>;

/** An official code list that was imported. */
export const ImportedList = z.object({
  /** Number of the list, such as 8432. */
  list: z.string(),
  title: z.string(),
  /** The file it came from, without folder, or the title of its pack. */
  from: z.string(),
  importedAt: z.string(),
  codes: z.int(),
  /** How many codes of the rule books it speaks of. */
  used: z.int(),
  pack: z.optional(z.string()),
});
export type ImportedList = z.infer<typeof ImportedList>;

/** What the organisation has set in the folder of the machine. */
export const Organisation = z.object({
  /** Full path of the settings file that was read; absent where there is none. */
  file: z.optional(z.string()),
  /** Why the file cannot be used, in words. Nothing of it counts then, and packs that need its keys are refused. */
  problem: z.optional(z.string()),
  name: z.optional(z.string()),
  packFolder: z.optional(z.string()),
  backupFolder: z.optional(z.string()),
  notesLockRequired: z.boolean(),
  untestedPacksAllowed: z.boolean(),
  keys: z.int(),
});
export type Organisation = z.infer<typeof Organisation>;

/** Everything that the view Regelbøker shows. */
export const ShelfView = z.object({
  /** Goes up with every change of what is used. */
  generation: z.int(),
  books: z.array(ShelvedBook),
  packs: z.array(InstalledPack),
  lists: z.array(ImportedList),
  keys: z.array(TrustedKey),
  offers: z.array(PackOffer),
  organisation: Organisation,
  /** Why the folder of the organisation, or something that is installed, could not be read. */
  notices: z.array(z.string()),
});
export type ShelfView = z.infer<typeof ShelfView>;

/** What a pack would change, before anything is changed. It is kept until it is installed or put away. */
export const PackPreview = z.object({
  /** Names this preview in the calls that follow. */
  sha256: Sha256,
  /** Without folder. */
  file: z.string(),
  manifest: PackManifest,
  /** Absent: unsigned, or signed by a key that nobody here trusts. It can then only be run as untested, where that is allowed. */
  trust: z.optional(Trust),
  key: z.optional(z.object({ fingerprint: Fingerprint, name: z.optional(z.string()) })),
  /** Why it may not be installed at all; each with file and line where it has one. Empty: it may. */
  problems: z.array(Problem),
  /** The edition that it replaces. */
  replaces: z.optional(z.object({ version: z.int(), title: z.string() })),
  /** Books that come or go, by title. */
  newBooks: z.array(z.string()),
  /** For each book whose content changes: clauses, and contacts that flip, with the clauses that do it. */
  differences: z.array(Difference),
  /** How each clause that comes, goes or is reworded reads before and after, so that it can be read before the pack is installed. */
  wordings: z.optional(
    z.array(z.object({ ruleBook: z.string(), clause: z.string(), before: z.optional(z.string()), after: z.optional(z.string()) })),
  ),
  /** For a code list: what changes in it. */
  codes: z.array(
    z.object({
      code: z.string(),
      change: z.enum(['new', 'label', 'validity', 'gone']),
      before: z.optional(z.string()),
      after: z.optional(z.string()),
      /** Whether the rule books speak of it. */
      used: z.boolean(),
    }),
  ),
  /** How many changes there are; `codes` holds the first of them, those that the rule books speak of before the others. */
  codesChanged: z.int(),
  certificates: z.array(z.object({ ruleBook: z.string(), title: z.string(), combinations: z.int(), findings: z.array(Finding) })),
  /** For clarifications: those that would conflict, and those that the book already decides. */
  standings: z.array(z.object({ id: ClarificationId, responsible: z.string(), state: ClarificationState, reasons: z.array(z.string()) })),
});
export type PackPreview = z.infer<typeof PackPreview>;

/** How far long work has come. */
export const ShelfProgress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('work'),
    step: z.enum(['read', 'verify', 'validate', 'certify', 'compare', 'index', 'write']),
    done: z.int(),
    total: z.int(),
  }),
]);
export type ShelfProgress = z.infer<typeof ShelfProgress>;

/** So many cases are asked about in one call at most. */
export const CASES_AT_ONCE = 500;
/** A saved case, as far as the rules look at it. */
export const CaseFacts = z.object({ facts: Facts, date: z.optional(IsoDate), ruleBook: z.optional(z.string().check(z.maxLength(80))) });
export type CaseFacts = z.infer<typeof CaseFacts>;

/** What a case gets: a result (verdict may be `needs-answers`), or why there is none. */
const CaseAnswer = z.union([
  z.object({ ...Result.shape, verdict: z.enum(['yes', 'no', 'unsettled', 'needs-answers']), ruleBook: z.string() }),
  z.object({ message: z.string() }),
]);
export type CaseAnswer = z.infer<typeof CaseAnswer>;
/** Null where nothing changes for the case; in the order of the cases that were asked about. */
export const CaseChange = z.nullable(z.object({ before: CaseAnswer, after: CaseAnswer, clauses: z.array(z.string()) }));
export type CaseChange = z.infer<typeof CaseChange>;
