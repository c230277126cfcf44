/** Rows as they were written, made into rows that can be used; or everything that is wrong with them. */
import { clashIn, inOrder, LONGEST_CODE, LONGEST_LABEL, type OfficialRow } from '../../core/code-lists/format';
import { dayBeside } from '../../core/rules/code-days';
import { DATE_FORMS, readDate } from '../file-check/readers/dates';
import { shown } from '../file-check/readers/shown';
import { LOST_LETTER } from '../file-check/readers/text-encoding';
import { textOf } from './json-values';
import type { RawRow } from './raw-list';

const MOST_TOLD = 3;
const YES: readonly unknown[] = [true, 'true', 'ja', 'yes', '1', 1, 'aktiv', 'active', 'sann', 'j'];
const NO: readonly unknown[] = [false, 'false', 'nei', 'no', '0', 0, 'inaktiv', 'inactive', 'usann', 'n'];
/** How systems write that there is no first or no last day. */
const FIRST_OF_ALL = '0001-01-01';
const LAST_OF_ALL = '2999-12-31';
const CONTROL = /\p{Cc}/u;

type Placed = OfficialRow & { readonly where: string };
export type Rows = { readonly rows: OfficialRow[] } | { readonly problem: string };

/** Sorted, and without rows that say the same twice. A row that cannot be used is a problem of the whole list. */
export function officialRows(raw: readonly RawRow[]): Rows {
  const problems: string[] = [];
  const rows: Placed[] = [];
  for (const row of raw) {
    const read = officialRow(row);
    if (typeof read === 'string') problems.push(read);
    else rows.push(read);
  }
  if (problems.length > 0) {
    const more = problems.length - MOST_TOLD;
    const told = problems.slice(0, MOST_TOLD).join(' ');
    return {
      problem: `${told}${more > 0 ? ` Det er feil i ${more === 1 ? '1 rad' : `${more} rader`} til.` : ''} Last ned listen på nytt.`,
    };
  }
  const sorted = withoutRepeats(inOrder(rows));
  const clash = clashIn(sorted);
  if (clash !== undefined)
    return {
      problem: clashWords(
        clash,
        sorted.filter(({ code }) => code === clash.code),
      ),
    };
  return { rows: sorted.map(({ where: _where, ...row }) => row) };
}

/** The row, or what is wrong with it: a sentence with its place. */
function officialRow(raw: RawRow): Placed | string {
  const place = raw.where.charAt(0).toUpperCase() + raw.where.slice(1);
  if (raw.broken !== undefined) return `${place} ${raw.broken}.`;
  const code = textOf(raw.code);
  if (code === undefined) return `${place} mangler kode.`;
  const label = textOf(raw.label)?.replace(/\s+/g, ' ');
  const of = `${place} (${shown(code)})`;
  if (code.length > LONGEST_CODE || CONTROL.test(code)) return `${of} har noe annet enn en kode der koden skal stå.`;
  if (label === undefined) return `${of} mangler tekst.`;
  if (label.length > LONGEST_LABEL || CONTROL.test(label))
    return `${of} har en tekst som er for lang eller har tegn som ikke er bokstaver.`;
  if (label.includes(LOST_LETTER) || code.includes(LOST_LETTER)) return `${of} har mistet bokstaver, ofte æ, ø eller å.`;
  const [validFrom, validTo, endedOn] = [dayOf(raw.validFrom), dayOf(raw.validTo), dayOf(raw.endedOn)];
  for (const [day, written] of [
    [validFrom, raw.validFrom],
    [validTo, raw.validTo],
    [endedOn, raw.endedOn],
  ] as const)
    if (day === null)
      return `${of} har en dato som ikke finnes eller ikke kan leses: ${shown(textOf(written) ?? '?')}. Datoer skrives ${DATE_FORMS}.`;
  const last = validTo ?? (endedOn ? dayBeside(endedOn, -1) : undefined);
  if (validFrom && last && last < validFrom) return `${of} slutter (${last}) før den begynner (${validFrom}).`;
  const active = activeOf(raw.active);
  if (active === undefined) return `${of} sier verken ja eller nei om den er i bruk: ${shown(textOf(raw.active) ?? '?')}.`;
  return { where: raw.where, code, label, ...(validFrom ? { validFrom } : {}), ...(last ? { validTo: last } : {}), active };
}

/** The day; undefined where none is given; null where what is given is none. */
function dayOf(value: unknown): string | null | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const text = textOf(value);
  if (text === undefined) return typeof value === 'string' ? undefined : null;
  const day = readDate(text);
  if (day === undefined) return null;
  return day <= FIRST_OF_ALL || day >= LAST_OF_ALL ? undefined : day;
}

/** In use unless it says otherwise; undefined where it says something else than yes or no. */
function activeOf(value: unknown): boolean | undefined {
  if (value === undefined || value === null) return true;
  const told = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (YES.includes(told) || told === '') return true;
  return NO.includes(told) ? false : undefined;
}

function withoutRepeats(sorted: readonly Placed[]): Placed[] {
  const seen = new Set<string>();
  return sorted.filter(({ code, label, validFrom, validTo, active }) => {
    const said = JSON.stringify([code, label, validFrom, validTo, active]);
    if (seen.has(said)) return false;
    seen.add(said);
    return true;
  });
}

function clashWords(clash: Placed, same: readonly Placed[]): string {
  const places = same.map(({ where }) => where).join(' og ');
  const texts = new Set(same.map(({ label }) => label));
  const differ = texts.size > 1 ? `med ulik tekst: ${[...texts].map(shown).join(' og ')}` : 'med ulik gyldighet';
  return `Kode ${shown(clash.code)} står flere ganger for de samme dagene, ${differ} (${places}). Filen ser ut til å blande lister fra flere år. Last ned listen for ett år.`;
}
