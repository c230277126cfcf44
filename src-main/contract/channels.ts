/**
 * The one table of calls from page to main. A new call is a row here, a name in channel-names.ts and a handler in
 * ipc/handlers.ts; main checks sender, size, input and output for all of them.
 */
import * as z from 'zod/mini';
import { About } from './about';
import { DiskSpace, MAX_PIECE, NotesFormat, NotesMarker, NotesStorage, TransferId } from './backups';
import type { ChannelName } from './channel-names';
import { ClarificationDraft, ClarificationId, DraftCheck, ListedClarification } from './clarifications';
import { FileCheckProgress, FileCheckState, FileChoices, FindingChoice, FindingPage, FindingRow, PAGE_ROWS } from './file-check';
import { Glossary } from './glossary';
import { CASES_AT_ONCE, CaseChange, CaseFacts, Fingerprint, Organisation, PackPreview, Sha256, ShelfProgress, ShelfView } from './packs';
import { AtlasEntry, Certificate, Contrast, Difference } from './proof';
import { Chapter, ChapterSummary, CodeList, CodeUse } from './reading';
import { Answer, ClauseDetail, Facts, Outlook, Problem, Question, RuleBookSummary } from './rules';
import { SearchHit } from './search';
import { Settings } from './settings';
import { Keyring, KeyWrap, RawKey, SecretKind } from './vault';

const BookId = z.string().check(z.maxLength(80));
const ShortId = z.string().check(z.maxLength(60));
const IsoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Who decided something, and why. */
const Decider = z.string().check(z.minLength(1), z.maxLength(200));
const Ground = z.string().check(z.minLength(1), z.maxLength(1_000));

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
  /** What the organisation has set on this machine. */
  organisation: Organisation,
});
export type StartState = z.infer<typeof StartState>;

/** `name`: of the file, without folder. Not saved where the coder cancelled. */
const Saved = z.object({ saved: z.boolean(), name: z.optional(z.string()) });

export const CHANNELS = {
  'app:start': { input: z.object({}), output: StartState, maxBytes: 1_000 },
  'app:about': { input: z.object({}), output: About, maxBytes: 1_000 },
  /** The terms of one of the parts that `app:about` names, in full. */
  'app:licence': {
    input: z.object({ part: z.string().check(z.maxLength(200)) }),
    output: z.object({ text: z.string() }),
    maxBytes: 1_000,
  },
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
  glossary: { input: z.object({}), output: Glossary, maxBytes: 1_000 },
  contrast: { input: z.object({ left: Facts, right: Facts, ruleBook: z.optional(BookId) }), output: Contrast, maxBytes: 16_000 },
  /** The best places for a query, best first. A query is never stored or logged; of a long one only the beginning is read. */
  search: {
    input: z.object({ ruleBook: BookId, query: z.string().check(z.maxLength(20_000)), limit: z.int().check(z.minimum(1), z.maximum(100)) }),
    output: z.object({ hits: z.array(SearchHit) }),
    maxBytes: 130_000,
  },
  /** Opens the system's print dialog on the page as it stands; the page shows the slip alone when printed. */
  'slip:print': { input: z.object({}), output: z.object({ printed: z.boolean() }), maxBytes: 1_000 },
  /** Asks where to save. PDF: the page as it prints. JSON: the facts, as `isf assess --facts-file` takes them. */
  'slip:save': {
    input: z.object({ format: z.enum(['pdf', 'json']), facts: Facts, date: z.optional(IsoDate) }),
    output: z.object({ saved: z.boolean(), name: z.optional(z.string()) }),
    maxBytes: 16_000,
  },
  'settings:set': { input: Settings, output: Settings, maxBytes: 1_000 },
  /** How the backup folder and the disk stand. */
  'notes:storage': { input: z.object({}), output: NotesStorage, maxBytes: 1_000 },
  /** Tells main what the database holds, after changes; main answers how the disk stands. */
  'notes:mark': { input: NotesMarker, output: z.object({ space: DiskSpace }), maxBytes: 1_000 },
  /** Asks for another backup folder. The answer is how things stand after it, also when the coder cancelled. */
  'notes:choose-folder': { input: z.object({}), output: NotesStorage, maxBytes: 1_000 },
  /** Begins a file: a snapshot in the backup folder, or an export where the coder says (no transfer: cancelled in the dialog). */
  'notes:write-begin': {
    input: z.object({ kind: z.enum(['snapshot', 'export']), format: NotesFormat, notes: z.int(), sealed: z.boolean() }),
    output: z.object({ transfer: z.optional(TransferId) }),
    maxBytes: 1_000,
  },
  'notes:write-piece': {
    input: z.object({ transfer: TransferId, text: z.string().check(z.maxLength(MAX_PIECE)) }),
    output: z.object({ bytes: z.number() }),
    maxBytes: 8_000_000,
  },
  /** Puts the file in place, whole. */
  'notes:write-end': {
    input: z.object({ transfer: TransferId }),
    output: z.object({ name: z.string(), bytes: z.number(), sha256: z.string() }),
    maxBytes: 1_000,
  },
  /** Opens a snapshot by name, or a file that the coder picks (no transfer: cancelled in the dialog). */
  'notes:read-begin': {
    input: z.object({ snapshot: z.optional(z.string().check(z.maxLength(200))) }),
    output: z.object({ transfer: z.optional(TransferId), name: z.string(), bytes: z.number() }),
    maxBytes: 1_000,
  },
  /** The next piece, cut between characters. `done`: nothing follows, and the transfer is over. */
  'notes:read-piece': {
    input: z.object({ transfer: TransferId }),
    output: z.object({ text: z.string(), done: z.boolean() }),
    maxBytes: 1_000,
  },
  /** Ends a transfer; of what was being written nothing stays. */
  'notes:abort': { input: z.object({ transfer: TransferId }), output: z.object({}), maxBytes: 1_000 },
  /**
   * Removes the snapshots that anyone can read, after the lock has been turned on. Fails, and removes nothing, as long as the newest
   * snapshot is not a sound locked one.
   */
  'notes:remove-open-snapshots': { input: z.object({}), output: z.object({ removed: z.number() }), maxBytes: 1_000 },
  'vault:keyring': { input: z.object({}), output: Keyring, maxBytes: 1_000 },
  /** Locks the key: with the key store of the system, or with a secret. */
  'vault:wrap': {
    input: z.object({
      key: RawKey,
      secret: z.optional(z.object({ kind: SecretKind, text: z.string().check(z.minLength(1), z.maxLength(1_000)) })),
    }),
    output: z.object({ wrap: KeyWrap }),
    maxBytes: 8_000,
  },
  /** Gives the key back. Fails with `wrong-secret` for another secret than it was locked with. */
  'vault:unwrap': {
    input: z.object({ wrap: KeyWrap, secret: z.optional(z.string().check(z.maxLength(1_000))) }),
    output: z.object({ key: RawKey }),
    maxBytes: 16_000,
  },
  /**
   * Waits until something happens that the page must act on, and answers with it; the page asks again at once. `lock`: the
   * machine was locked or goes to sleep. `closing`: the window is about to close, and waits for `app:may-close`.
   * `pack`: a pack was opened outside the app; `shelf:choose-pack` gives that one instead of asking.
   */
  'app:next-event': { input: z.object({}), output: z.object({ event: z.enum(['lock', 'closing', 'pack']) }), maxBytes: 1_000 },
  /** What was being written is on the disk; the window closes now instead of after its short wait. */
  'app:may-close': { input: z.object({}), output: z.object({}), maxBytes: 1_000 },
  'clipboard:write-text': {
    input: z.object({ text: z.string().check(z.maxLength(20_000)) }),
    output: z.object({ written: z.number() }),
    maxBytes: 100_000,
  },
  /** Where the check of a file stands. The calls that change it answer with how it stands after them. */
  'file-check:state': { input: z.object({}), output: FileCheckState, maxBytes: 1_000 },
  /** Small and quick: asked again and again while something is under way. */
  'file-check:progress': { input: z.object({}), output: FileCheckProgress, maxBytes: 1_000 },
  /** Asks for a file. A coder who cancels changes nothing. */
  'file-check:choose': { input: z.object({}), output: FileCheckState, maxBytes: 1_000 },
  /** A file that was dropped on the window. The preload script makes this call, and the page cannot: it would name any file. */
  'file-check:drop': {
    input: z.object({ path: z.string().check(z.minLength(1), z.maxLength(32_767)) }),
    output: FileCheckState,
    maxBytes: 200_000,
  },
  /** Makes a synthetic file and checks it. */
  'file-check:demo': { input: z.object({}), output: FileCheckState, maxBytes: 1_000 },
  /** Understands the chosen file in another way. */
  'file-check:map': { input: FileChoices, output: FileCheckState, maxBytes: 2_000_000 },
  /** Takes the mapping from a file that the coder picks, as `isf check --map` does. */
  'file-check:import-map': { input: z.object({}), output: FileCheckState, maxBytes: 1_000 },
  /** Asks where to save the mapping, as `isf check --map` takes it. */
  'file-check:export-map': { input: z.object({}), output: Saved, maxBytes: 1_000 },
  /** Goes back from a result or a failure to the choices for the same file. */
  'file-check:reconsider': { input: z.object({}), output: FileCheckState, maxBytes: 1_000 },
  /** Begins the check of the chosen file, and answers at once. */
  'file-check:start': { input: z.object({}), output: FileCheckState, maxBytes: 1_000 },
  /** Stops what is under way. Of a check nothing is left, of an export no file. */
  'file-check:cancel': { input: z.object({}), output: FileCheckState, maxBytes: 1_000 },
  /** Forgets the file, its result and what was written down on the way. */
  'file-check:close': { input: z.object({}), output: FileCheckState, maxBytes: 1_000 },
  'file-check:findings': {
    input: z.object({
      choice: FindingChoice,
      offset: z.int().check(z.nonnegative()),
      limit: z.int().check(z.minimum(1), z.maximum(PAGE_ROWS)),
    }),
    output: FindingPage,
    maxBytes: 4_000,
  },
  /** Reads the row of a finding in the file once more. Fails when the file is not what it was. */
  'file-check:row': { input: z.object({ finding: z.int().check(z.nonnegative()) }), output: FindingRow, maxBytes: 1_000 },
  /** Asks where, and writes the chosen findings. Answers when the file is whole, or not written at all. */
  'file-check:export': { input: z.object({ format: z.enum(['csv', 'xlsx']), choice: FindingChoice }), output: Saved, maxBytes: 4_000 },
  /** Asks where, and writes the page as it prints as PDF. */
  'file-check:save-report': { input: z.object({}), output: Saved, maxBytes: 1_000 },
  /** Rule books, packs, keys and lists as they stand. The calls that change them answer with how they stand after it. */
  'shelf:state': { input: z.object({}), output: ShelfView, maxBytes: 1_000 },
  /** Small and quick: asked again and again while something is under way. */
  'shelf:progress': { input: z.object({}), output: ShelfProgress, maxBytes: 1_000 },
  /** Stops what is under way; that call fails with `cancelled`, and nothing is changed. */
  'shelf:cancel': { input: z.object({}), output: z.object({}), maxBytes: 1_000 },
  /** Asks for a pack and previews it (no preview: cancelled in the dialog). Fails, with the reason, for one that is refused. */
  'shelf:choose-pack': { input: z.object({}), output: z.object({ preview: z.optional(PackPreview) }), maxBytes: 1_000 },
  /**
   * Asks for an official code list, and previews it as a pack of this machine. `which`: the file does not say which list it is, and
   * is one of these; the same call with `list` then goes on with that file, without asking for another.
   */
  'shelf:choose-list': {
    input: z.object({ list: z.optional(z.string().check(z.maxLength(20))) }),
    output: z.object({
      preview: z.optional(PackPreview),
      which: z.optional(z.object({ file: z.string(), lists: z.array(z.object({ list: z.string(), title: z.string() })) })),
    }),
    maxBytes: 1_000,
  },
  /** Previews a pack that lies in the folder of the organisation. */
  'shelf:open-offer': {
    input: z.object({ file: z.string().check(z.minLength(1), z.maxLength(255)) }),
    output: z.object({ preview: PackPreview }),
    maxBytes: 2_000,
  },
  /** What saved cases get now, and with the previewed pack. */
  'shelf:preview-cases': {
    input: z.object({ sha256: Sha256, cases: z.array(CaseFacts).check(z.maxLength(CASES_AT_ONCE)) }),
    output: z.object({ changes: z.array(CaseChange) }),
    maxBytes: 2_000_000,
  },
  /** Installs the previewed pack and turns it on. `untested`: it is known that nobody vouches for it. */
  'shelf:install': { input: z.object({ sha256: Sha256, untested: z.boolean() }), output: ShelfView, maxBytes: 1_000 },
  /** Puts a preview away. */
  'shelf:discard': { input: z.object({ sha256: Sha256 }), output: z.object({}), maxBytes: 1_000 },
  'shelf:switch': { input: z.object({ pack: z.string().check(z.maxLength(80)), on: z.boolean() }), output: ShelfView, maxBytes: 1_000 },
  /** Goes back to the edition before. */
  'shelf:back': { input: z.object({ pack: z.string().check(z.maxLength(80)) }), output: ShelfView, maxBytes: 1_000 },
  /** Takes a pack away that is off. */
  'shelf:remove': { input: z.object({ pack: z.string().check(z.maxLength(80)) }), output: ShelfView, maxBytes: 1_000 },
  /** Asks for a file with a public key, and tells what it holds; nothing is trusted by it (no key: cancelled in the dialog). */
  'shelf:choose-key': {
    input: z.object({}),
    output: z.object({ key: z.optional(z.object({ fingerprint: Fingerprint, suggestedName: z.string(), known: z.boolean() })) }),
    maxBytes: 1_000,
  },
  /** Trusts the key that was chosen last. */
  'shelf:trust-key': {
    input: z.object({ fingerprint: Fingerprint, name: z.string().check(z.minLength(1), z.maxLength(200)) }),
    output: ShelfView,
    maxBytes: 2_000,
  },
  'shelf:remove-key': { input: z.object({ fingerprint: Fingerprint }), output: ShelfView, maxBytes: 1_000 },
  'clarifications:list': { input: z.object({}), output: z.object({ clarifications: z.array(ListedClarification) }), maxBytes: 1_000 },
  /** What a draft would do; saves nothing. */
  'clarifications:check': { input: ClarificationDraft, output: DraftCheck, maxBytes: 100_000 },
  /** Saves a draft as a new clarification, or as a new revision. With problems nothing is saved and no id given. */
  'clarifications:save': {
    input: ClarificationDraft,
    output: z.object({ check: DraftCheck, id: z.optional(z.string()) }),
    maxBytes: 100_000,
  },
  'clarifications:withdraw': {
    input: z.object({ id: ClarificationId, by: Decider, why: Ground }),
    output: z.object({ clarifications: z.array(ListedClarification) }),
    maxBytes: 10_000,
  },
  /** Leaves one that a pack brought out of use here, or takes it into use again. */
  'clarifications:set-aside': {
    input: z.object({ id: ClarificationId, pack: z.string().check(z.maxLength(80)), setAside: z.boolean(), by: Decider, why: Ground }),
    output: z.object({ clarifications: z.array(ListedClarification) }),
    maxBytes: 10_000,
  },
  /** Asks where, and writes clarifications that were entered here as an unsigned pack. */
  'clarifications:export': {
    input: z.object({
      ids: z.array(ClarificationId).check(z.minLength(1), z.maxLength(2_000)),
      title: z.string().check(z.minLength(1), z.maxLength(200)),
      publisher: z.string().check(z.minLength(1), z.maxLength(200)),
    }),
    output: Saved,
    maxBytes: 200_000,
  },
  /** The error report as text: all that a saved one would hold. It is made anew at every call. */
  'trouble:report': { input: z.object({}), output: z.object({ text: z.string() }), maxBytes: 1_000 },
  /** Asks where, and writes the report that was shown last, word for word. */
  'trouble:save-report': { input: z.object({}), output: Saved, maxBytes: 1_000 },
  /** Shows the folder of the snapshots in the file manager of the system. Fails, with its path, where there is none. */
  'trouble:open-backups': { input: z.object({}), output: z.object({}), maxBytes: 1_000 },
  /** Ends the app, as closing its window does. */
  'trouble:quit': { input: z.object({}), output: z.object({}), maxBytes: 1_000 },
} as const satisfies Record<ChannelName, ChannelSpec>;

interface ChannelSpec {
  readonly input: z.ZodMiniType;
  readonly output: z.ZodMiniType;
  /** Largest input that is taken, in bytes of its JSON. */
  readonly maxBytes: number;
}

export type ChannelInput<C extends ChannelName> = z.infer<(typeof CHANNELS)[C]['input']>;
export type ChannelOutput<C extends ChannelName> = z.infer<(typeof CHANNELS)[C]['output']>;
