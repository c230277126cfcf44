/** Lays an official code list over a rule book. Only what the list says is taken; nothing of the book is lost. */
import type { UnhashedBook } from '../rules/book';
import { dayBeside } from '../rules/code-days';
import type { CodeSystemFile } from '../rules/format';
import { compareCodes, type OfficialList, type OfficialRow } from './format';
import { listCalled } from './match';

/** Lists of at most so many rows are taken whole; of longer ones only the codes that the book already has. */
export const TAKEN_WHOLE = 300;

type Code = CodeSystemFile['codes'][number];

/**
 * The book with the list laid over the one of its code lists that has the same number; the same book where it has none.
 *
 * A code in both: the official text takes the place of ours, our notes stay, and the days are those of the list. A code that the list does
 * not have stays, marked as missing there, unless it belongs to another official list. Codes that only the official list has are added
 * where the list is short.
 * @param importedOn YYYY-MM-DD
 */
export function applyList(book: UnhashedBook, list: OfficialList, importedOn: string): UnhashedBook {
  const ours = listCalled(book.codeSystems, list.list);
  if (ours === undefined) return book;
  const official = periodsOf(list.rows);
  const kept = ours.codes.map((code) => overlaid(code, official.get(code.code), book, importedOn));
  const has = new Set(ours.codes.map(({ code }) => code));
  const added =
    list.rows.length > TAKEN_WHOLE
      ? []
      : [...official]
          .filter(([code]) => !has.has(code))
          .sort(([a], [b]) => compareCodes(a, b))
          .map(([code, periods]) => overlaid({ code, label: code, labelFound: false, confusedWith: [] }, periods, book, importedOn));
  const { title, origin, version } = list;
  const replaced: CodeSystemFile = {
    ...ours,
    imported: { title, origin, ...(version === undefined ? {} : { version }), importedOn },
    codes: [...kept, ...added],
  };
  return { ...book, codeSystems: book.codeSystems.map((one) => (one === ours ? replaced : one)) };
}

/** The rows of each code, in the order of their days. */
export function periodsOf(rows: readonly OfficialRow[]): Map<string, OfficialRow[]> {
  const periods = new Map<string, OfficialRow[]>();
  for (const row of rows) {
    const known = periods.get(row.code);
    if (known === undefined) periods.set(row.code, [row]);
    else known.push(row);
  }
  for (const rowsOfCode of periods.values()) rowsOfCode.sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1));
  return periods;
}

function overlaid(ours: Code, periods: readonly OfficialRow[] | undefined, days: Days, importedOn: string): Code {
  if (periods === undefined) {
    return ours.otherList === undefined ? { ...ours, official: { importedOn, active: false, missing: true } } : ours;
  }
  const { label, validFrom, endedOn, active } = standingOf(periods, days);
  const { endedOn: endedOnOurs, ...rest } = ours;
  const end = endedOn ?? (active ? undefined : endedOnOurs);
  return {
    ...rest,
    label,
    labelFound: true,
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(end === undefined ? {} : { endedOn: end }),
    official: { importedOn, active },
  };
}

/** The days of a rule book, first and last. */
export interface Days {
  readonly validFrom: string;
  readonly validTo: string;
}

export interface Standing {
  readonly label: string;
  readonly validFrom: string | undefined;
  /** The first day on which it may no longer be used. */
  readonly endedOn: string | undefined;
  readonly active: boolean;
}

/** What the list says of a code in these days: by its periods within them, else by the last one before, else by the first one after. */
export function standingOf(periods: readonly OfficialRow[], days: Days): Standing {
  const within = periods.filter(
    ({ validFrom, validTo }) => (validFrom ?? '') <= days.validTo && (validTo === undefined || days.validFrom <= validTo),
  );
  const before = periods.filter(({ validTo }) => validTo !== undefined && validTo < days.validFrom);
  const chosen = within.length > 0 ? within : before.length > 0 ? before.slice(-1) : periods.slice(0, 1);
  const [first, last] = [chosen[0] as OfficialRow, chosen.at(-1) as OfficialRow];
  return {
    label: last.label,
    validFrom: first.validFrom,
    endedOn: last.validTo === undefined ? undefined : dayBeside(last.validTo, 1),
    active: last.active,
  };
}
