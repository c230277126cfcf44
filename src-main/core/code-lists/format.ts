/** An official code list as it is kept after it has been read: the same shape whatever kind of file it came from. */
import * as z from 'zod';

/** More rows than any list that is taken in; Norsk klinisk prosedyrekodeverk has some ten thousand. */
export const MOST_ROWS = 60_000;
export const LONGEST_CODE = 40;
export const LONGEST_LABEL = 2000;
const LONGEST_NAME = 300;
const LAST_DAY = '9999-12-31';

const text = (longest: number) => z.string().trim().min(1).max(longest);
/** A day that has days around it; lists that write the end of time for «no end» are read without one. */
const day = z.iso
  .date()
  .refine((text) => text > '0001-01-01' && text < LAST_DAY, { error: 'er ingen dag som en kode kan gjelde fra eller til' });

/** One code, or one period of a code that has changed its text. */
const OfficialRow = z
  .strictObject({
    code: text(LONGEST_CODE),
    label: text(LONGEST_LABEL),
    /** The first and the last day on which the code may be used. */
    validFrom: day.optional(),
    validTo: day.optional(),
    /** False where the list itself says that the code is out of use. */
    active: z.boolean(),
  })
  .refine(({ validFrom, validTo }) => validFrom === undefined || validTo === undefined || validFrom <= validTo, {
    path: ['validTo'],
    error: 'slutter før den begynner',
  });
export type OfficialRow = z.output<typeof OfficialRow>;

export const OfficialList = z
  .strictObject({
    /** Number or short name of the list, such as 8432 or NKPK. */
    list: z.string().regex(/^[A-Za-z0-9]{1,40}$/),
    title: text(LONGEST_NAME),
    /** Who it comes from, or the file that it was read from, without folder. */
    origin: text(LONGEST_NAME),
    version: text(LONGEST_NAME).optional(),
    rows: z.array(OfficialRow).min(1).max(MOST_ROWS),
  })
  .superRefine(({ rows }, context) => {
    const clash = clashIn(rows);
    if (clash !== undefined)
      context.addIssue({ code: 'custom', path: ['rows'], message: `${clash.code} står to ganger for de samme dagene` });
  });
export type OfficialList = z.output<typeof OfficialList>;

/** The order that lists are kept in: by code, digits as numbers, then by the day from which it is valid. */
export function inOrder<Row extends OfficialRow>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => compareCodes(a.code, b.code) || compare(a.validFrom ?? '', b.validFrom ?? ''));
}

/** 2 before 12, WMGA00 before WMGA28; the same on every machine. */
export function compareCodes(a: string, b: string): number {
  const [left, right] = [/^\d{1,15}$/.test(a), /^\d{1,15}$/.test(b)];
  if (left && right && Number(a) !== Number(b)) return Number(a) - Number(b);
  return left === right ? compare(a, b) : left ? -1 : 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A row of a code that stands more than once for the same day; undefined where there is none. */
export function clashIn<Row extends OfficialRow>(rows: readonly Row[]): Row | undefined {
  const sorted = inOrder(rows);
  return sorted.find((row, at) => {
    const before = sorted[at - 1];
    return before !== undefined && before.code === row.code && (before.validTo ?? LAST_DAY) >= (row.validFrom ?? '');
  });
}
