/** How the page and main talk about the check of a file. Written with zod/mini, because the page loads it. */
import * as z from 'zod/mini';
import { CheckInfo, CheckSummary, Finding, Severity } from './checks';

/** Rows of findings that one call gives at most. */
export const PAGE_ROWS = 200;
/** So many findings are kept to be looked at and saved; beyond that they are only counted. */
export const KEPT_FINDINGS = 2_000_000;

const Header = z.string().check(z.maxLength(1_000));
const ColumnName = z.string().check(z.maxLength(60));

export const Delimiter = z.enum([',', ';', '\t', '|']);
export type Delimiter = z.infer<typeof Delimiter>;
export const Encoding = z.enum(['utf-8', 'windows-1252']);
export type Encoding = z.infer<typeof Encoding>;

/** How the coder says that a file is to be understood: header → our column, null where it is not used. */
export const FileChoices = z.object({
  columns: z.record(Header, z.nullable(ColumnName)),
  delimiter: z.optional(Delimiter),
  encoding: z.optional(Encoding),
});
export type FileChoices = z.infer<typeof FileChoices>;

/** The beginning of a file, and how it is understood. */
export const FilePreview = z.object({
  format: z.enum(['csv', 'npr-xml']),
  gzip: z.boolean(),
  encoding: z.string(),
  delimiter: z.optional(Delimiter),
  /** In the order of the file. `column`: ours; null where it is left out by choice, absent where it was not understood. */
  headers: z.array(z.object({ header: z.string(), column: z.optional(z.nullable(z.string())) })),
  rows: z.array(z.array(z.string())),
  /** What stands in the way, in words. */
  problems: z.array(z.string()),
});
export type FilePreview = z.infer<typeof FilePreview>;

/** A file that has been chosen. Its folder stays in main. */
export const ChosenFile = z.object({ name: z.string(), bytes: z.number(), demo: z.boolean() });
export type ChosenFile = z.infer<typeof ChosenFile>;

/** A column that a header can stand for. */
export const ColumnInfo = z.object({ id: z.string(), label: z.string(), kind: z.enum(['registration', 'fact']) });
export type ColumnInfo = z.infer<typeof ColumnInfo>;

export const FileCheckState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('empty') }),
  /** A file that is looked at before it is checked. */
  z.object({
    kind: z.literal('chosen'),
    file: ChosenFile,
    preview: FilePreview,
    choices: FileChoices,
    /** Values in the file that a mapping gives another meaning. */
    mappedValues: z.number(),
    /** True where the choices are those of last time, for a file with the same headers. */
    remembered: z.boolean(),
    columns: z.array(ColumnInfo),
    /** The check of this file was stopped by the coder. */
    cancelled: z.boolean(),
  }),
  z.object({ kind: z.literal('running'), file: ChosenFile }),
  z.object({
    kind: z.literal('result'),
    file: ChosenFile,
    summary: CheckSummary,
    checks: z.array(CheckInfo),
    /** When the check ended, ISO 8601 in UTC. */
    checkedAt: z.string(),
    /** How many of the findings can be looked at: the first KEPT_FINDINGS of them. */
    kept: z.number(),
  }),
  /** It could not be done. `again`: whether the same file can be tried again as it stands. */
  z.object({ kind: z.literal('failed'), file: z.optional(ChosenFile), message: z.string(), again: z.boolean() }),
]);
export type FileCheckState = z.infer<typeof FileCheckState>;

/** How far work has come. `run`: the check; `export`: findings on their way into a file. */
export const FileCheckProgress = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('run'),
    bytesDone: z.number(),
    bytesTotal: z.number(),
    rows: z.number(),
    findings: z.number(),
    seconds: z.number(),
  }),
  z.object({ kind: z.literal('export'), done: z.number(), total: z.number() }),
]);
export type FileCheckProgress = z.infer<typeof FileCheckProgress>;

export const FindingSort = z.enum(['line', 'contactId', 'check', 'severity', 'month']);
export type FindingSort = z.infer<typeof FindingSort>;

/** Which findings, and in which order. */
export const FindingChoice = z.object({
  check: z.optional(z.string().check(z.maxLength(80))),
  severity: z.optional(Severity),
  /** YYYY-MM. */
  month: z.optional(z.string().check(z.maxLength(7))),
  /** Words in the message or the contact id, or a line number. Never stored or logged. */
  text: z.string().check(z.maxLength(200)),
  sort: FindingSort,
  descending: z.boolean(),
  /** The findings of a check stand together, and within it in the order of `sort`. */
  grouped: z.boolean(),
});
export type FindingChoice = z.infer<typeof FindingChoice>;

/** A finding as it is listed. `index` names it as long as its result is open. */
export const ListedFinding = z.object({ ...Finding.shape, index: z.number(), month: z.string() });
export type ListedFinding = z.infer<typeof ListedFinding>;

export const FindingPage = z.object({
  total: z.number(),
  rows: z.array(ListedFinding),
  /** Where the findings are grouped: the checks in their order, with how many of the findings each has. */
  groups: z.array(z.object({ check: z.string(), count: z.number() })),
});
export type FindingPage = z.infer<typeof FindingPage>;

/** The row behind a finding, as it was understood, and what else was found in it. */
export const FindingRow = z.object({
  /** Our column → value; without those that are empty. Identity numbers are hidden. */
  columns: z.array(z.object({ column: z.string(), label: z.string(), value: z.string() })),
  others: z.array(ListedFinding),
});
export type FindingRow = z.infer<typeof FindingRow>;
