/** Which list and which code the view stands at, out of those that the rule book has. */
import type { Code, CodeList } from '../../../src-main/contract/reading';
import { dayWords } from '../../text/code-days';

/** What a coder registers on every contact comes first; groups that nobody registers come last, and so do lists that are new. */
const ORDER: readonly string[] = ['8432', 'polIndir', '8406', 'stedAktivitet', 'polkonAktivitet', 'polUtforende', 'NKPK', 'DRG'];

/** The lists in the order they are read. */
export function inReadingOrder(lists: readonly CodeList[]): readonly CodeList[] {
  const known = ORDER.flatMap((id) => lists.filter((list) => list.id === id));
  return [...known, ...lists.filter(({ id }) => !ORDER.includes(id))];
}

export interface Place {
  readonly list: CodeList;
  readonly code: Code | undefined;
}

interface Wanted {
  readonly list: string | undefined;
  readonly code: string | undefined;
}

/** The wanted list, or the first one; the wanted code where that list has it. Undefined when there are no lists at all. */
export function placeIn(lists: readonly CodeList[], wanted: Wanted): Place | undefined {
  const list = lists.find(({ id }) => id === wanted.list) ?? lists[0];
  if (list === undefined) return undefined;
  return { list, code: list.codes.find(({ code }) => code === wanted.code) };
}

export interface Confusion {
  /** The text of the rule data, without the code and list that were found in it. */
  readonly text: string;
  /** Where the other code stands, when one of the lists has it. */
  readonly place: { readonly list: CodeList; readonly code: Code } | undefined;
}

/** What a code is confused with: «8432 7 Telefonkonsultasjon» names list and code, «WMGA28» a code of the same list. */
export function confusionOf(text: string, own: CodeList, lists: readonly CodeList[]): Confusion {
  const [first = '', second = ''] = text.split(' ');
  const other = lists.find(({ id }) => id === first);
  const inOther = other?.codes.find(({ code }) => code === second);
  if (other !== undefined && inOther !== undefined) return { text, place: { list: other, code: inOther } };
  const inOwn = own.codes.find(({ code }) => code === first);
  return { text, place: inOwn === undefined ? undefined : { list: own, code: inOwn } };
}

/** The codes that a filter text leaves: the code begins with it, or the label or note holds it. */
export function filterCodes(codes: readonly Code[], filter: string): readonly Code[] {
  const text = filter.trim().toLowerCase();
  if (text === '') return codes;
  return codes.filter(
    ({ code, label, note }) =>
      code.toLowerCase().startsWith(text) || label.toLowerCase().includes(text) || (note ?? '').toLowerCase().includes(text),
  );
}

/** Which codes to show: all, those that may be used, those that may not. */
export type CodeStanding = 'all' | 'inUse' | 'out';

/** Whether the list lets the code be used today, or says nothing against it. */
export function isInUse(code: Code, today: string): boolean {
  return !dayWords(code, today).some(({ isOut }) => isOut);
}

export function ofStanding(codes: readonly Code[], standing: CodeStanding, today: string): readonly Code[] {
  return standing === 'all' ? codes : codes.filter((code) => isInUse(code, today) === (standing === 'inUse'));
}
