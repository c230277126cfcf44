/** What a check of registered contacts says: the same words for command line, window and SQL. Written with zod/mini, because the page loads it. */
import * as z from 'zod/mini';
import { Authority, BookShelf, Certainty } from './rules';

/** `contradicts`: the row itself shows it. `consider`: worth a look. `note`: for information. Strongest first. */
export const Severity = z.enum(['contradicts', 'consider', 'note']);
export type Severity = z.infer<typeof Severity>;

/** One finding, as `isf check --out` writes it. */
export const Finding = z.object({
  /** As in the file; where it is an identity number, a word says so in its place. */
  contactId: z.string(),
  /** Where the contact begins in the file, from 1 and with the header counted. */
  line: z.number(),
  check: z.string(),
  severity: Severity,
  /** The clause it rests on first; null for the app's own checks. */
  clause: z.nullable(z.string()),
  message: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/** A check as a person reads about it: what it looks for, how strong it is, and what it rests on. */
export const CheckInfo = z.object({
  id: z.string(),
  title: z.string(),
  help: z.string(),
  severity: Severity,
  /** Of the weakest clause; absent for the app's own checks. */
  certainty: z.optional(Certainty),
  /** Why the app looks for it, where no clause says so. */
  basis: z.optional(z.string()),
  clauses: z.array(
    z.object({
      id: z.string(),
      chapter: z.string(),
      text: z.string(),
      source: z.string(),
      locator: z.string(),
      authority: Authority,
      year: z.number(),
    }),
  ),
});
export type CheckInfo = z.infer<typeof CheckInfo>;

/** A row that could not be read. */
export const UnreadableRow = z.object({ line: z.number(), reason: z.string() });
export type UnreadableRow = z.infer<typeof UnreadableRow>;

/** Something about the file that the reader should know, although no row is wrong by itself: values that were not understood, ids that come twice. */
export const FileNotice = z.object({ kind: z.string(), message: z.string(), count: z.number(), lines: z.array(z.number()) });
export type FileNotice = z.infer<typeof FileNotice>;

const Count = z.number();

/** How a whole file came out. */
export const CheckSummary = z.object({
  /** Data rows (for XML: episodes), those that could not be read among them. */
  rows: Count,
  unreadable: Count,
  findings: Count,
  /** Every check of the rule books, also those that found nothing. */
  byCheck: z.record(z.string(), Count),
  bySeverity: z.object({ contradicts: Count, consider: Count, note: Count }),
  /** Of the contacts whose fact columns could be assessed. */
  verdicts: z.object({ yes: Count, no: Count, unsettled: Count, 'needs-answers': Count }),
  /** By month (YYYY-MM), in order. */
  months: z.array(z.object({ month: z.string(), rows: Count, contradicts: Count, consider: Count, note: Count })),
  seconds: z.number(),
  rowsPerSecond: z.number(),
  /** The books that contacts were checked against, with how many. */
  ruleBooks: z.array(z.object({ id: z.string(), title: z.string(), hash: z.string(), rows: Count, shelf: z.optional(BookShelf) })),
  file: z.object({ name: z.string(), bytes: Count, format: z.enum(['csv', 'npr-xml']), encoding: z.string(), gzip: z.boolean() }),
  /** The first of them; `unreadable` says how many there are. */
  unreadableRows: z.array(UnreadableRow),
  notices: z.array(FileNotice),
});
export type CheckSummary = z.infer<typeof CheckSummary>;
