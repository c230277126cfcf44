/** What an official list changes: against the one that was imported before it, or against what the rule books have. */
import type { PackPreview } from '../../contract/packs';
import type { UnhashedBook } from '../rules/book';
import { type Days, periodsOf, type Standing, standingOf, TAKEN_WHOLE } from './apply';
import { compareCodes, type OfficialList } from './format';
import { listCalled } from './match';

export type CodeChange = PackPreview['codes'][number];

export interface CodeChanges {
  /** Those that the rule books speak of first; not more than `MOST_SHOWN`. */
  readonly codes: CodeChange[];
  /** How many there are in all. */
  readonly codesChanged: number;
}

/** A preview holds so many changes at most. */
export const MOST_SHOWN = 2000;

type Book = Pick<UnhashedBook, 'codeSystems'> & Days;
type Side = { readonly label: string | undefined } & Pick<Standing, 'validFrom' | 'endedOn' | 'active'>;

/**
 * The changes, ordered: codes of the rule books first, then by code.
 * @param books those whose lists the new one is laid over; without an earlier list they are what it is compared with
 * @param before the same list as it was imported last
 */
export function codeChanges(books: readonly Book[], after: OfficialList, before?: OfficialList): CodeChanges {
  const days = daysOf(books);
  const own = new Set(books.flatMap(({ codeSystems }) => listCalled(codeSystems, after.list)?.codes.map(({ code }) => code) ?? []));
  const sides = sidesOf(after, days);
  const earlier = before === undefined ? inBooks(books, after, days) : sidesOf(before, days);
  const addsNew = before !== undefined || after.rows.length <= TAKEN_WHOLE;
  const changes = [...new Set([...earlier.keys(), ...sides.keys()])]
    .flatMap((code) => changesOf(code, earlier.get(code), sides.get(code), own.has(code)))
    .filter(({ change, used }) => change !== 'new' || addsNew || used)
    .sort((a, b) => Number(b.used) - Number(a.used) || compareCodes(a.code, b.code));
  return {
    codes: changes.slice(0, MOST_SHOWN),
    codesChanged: changes.length,
  };
}

/** From the first day of the books to their last. */
function daysOf(books: readonly Book[]): Days {
  const [first, last] = [
    books.map(({ validFrom }) => validFrom).sort()[0],
    books
      .map(({ validTo }) => validTo)
      .sort()
      .at(-1),
  ];
  return { validFrom: first ?? '', validTo: last ?? '9999-12-31' };
}

function sidesOf(list: OfficialList, days: Days): Map<string, Side> {
  return new Map([...periodsOf(list.rows)].map(([code, periods]) => [code, standingOf(periods, days)]));
}

/** What the books have of the list. Codes that belong to another official list are none of its business. */
function inBooks(books: readonly Book[], { list: name, rows }: OfficialList, days: Days): Map<string, Side> {
  const listed = new Set(rows.map(({ code }) => code));
  const sides = new Map<string, Side>();
  for (const book of [...books].sort((a, b) => (a.validTo <= b.validTo ? -1 : 1))) {
    for (const { code, label, labelFound, validFrom, endedOn, otherList } of listCalled(book.codeSystems, name)?.codes ?? []) {
      if (otherList !== undefined && !listed.has(code)) continue;
      const active = endedOn === undefined || endedOn > days.validTo;
      sides.set(code, { label: labelFound ? label : undefined, validFrom, endedOn, active });
    }
  }
  return sides;
}

function changesOf(code: string, before: Side | undefined, after: Side | undefined, used: boolean): CodeChange[] {
  if (before === undefined) return after?.label === undefined ? [] : [{ code, change: 'new', after: after.label, used }];
  if (after === undefined) return [{ code, change: 'gone', ...(before.label === undefined ? {} : { before: before.label }), used }];
  const changes: CodeChange[] = [];
  if (before.label !== after.label) {
    changes.push({
      code,
      change: 'label',
      ...(before.label === undefined ? {} : { before: before.label }),
      ...(after.label === undefined ? {} : { after: after.label }),
      used,
    });
  }
  const [daysBefore, daysAfter] = [validityWords(before), validityWords(after)];
  if (daysBefore !== daysAfter) changes.push({ code, change: 'validity', before: daysBefore, after: daysAfter, used });
  return changes;
}

/** The days of a code in words, as the preview shows them. */
function validityWords({ validFrom, endedOn, active }: Side): string {
  const words = [
    ...(validFrom === undefined ? [] : [`gyldig fra ${asDate(validFrom)}`]),
    ...(endedOn === undefined ? [] : [`utgått ${asDate(endedOn)}`]),
    ...(active || endedOn !== undefined ? [] : ['ikke i bruk']),
  ];
  return words.length === 0 ? 'uten dato' : words.join(', ');
}

function asDate(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}.${month}.${year}`;
}
