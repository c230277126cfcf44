/** From when and until when a code may be used, in words. */
import type { Code } from '../../src-main/contract/reading';
import type { CodedValue } from '../../src-main/contract/rules';
import { formatDate } from './dates';

export const codeDaysText = {
  from: (day: string) => `fra ${formatDate(day)}`,
  notYet: (day: string) => `gyldig fra ${formatDate(day)}`,
  ended: (day: string) => `utgått ${formatDate(day)}`,
  ends: (day: string) => `utgår ${formatDate(day)}`,
  inactive: 'ikke i bruk',
  missing: 'ikke i offisiell liste',
  /** For a contact whose date is known. */
  notYetOnDay: (day: string) => `Gjelder først fra ${formatDate(day)}, etter kontaktdatoen`,
  endedOnDay: (day: string) => `Utgått ${formatDate(day)}, gjelder ikke på kontaktdatoen`,
} as const;

export interface DayWords {
  readonly text: string;
  /** Whether it keeps the code from being used today. */
  readonly isOut: boolean;
}

/** What the list says of the days of a code, most important first; empty where it says nothing. */
export function dayWords({ validFrom, endedOn, official }: Code, today: string): readonly DayWords[] {
  const words: DayWords[] = [];
  if (endedOn !== undefined && endedOn <= today) words.push({ text: codeDaysText.ended(endedOn), isOut: true });
  if (endedOn !== undefined && endedOn > today) words.push({ text: codeDaysText.ends(endedOn), isOut: false });
  if (official?.missing) words.push({ text: codeDaysText.missing, isOut: true });
  else if (official?.active === false && endedOn === undefined) words.push({ text: codeDaysText.inactive, isOut: true });
  if (validFrom !== undefined)
    words.push(
      validFrom > today ? { text: codeDaysText.notYet(validFrom), isOut: true } : { text: codeDaysText.from(validFrom), isOut: false },
    );
  return words;
}

/** Why a proposed code may not be used on the date of the contact; undefined where it may. */
export function notValidWords(notValid: CodedValue['notValid']): string | undefined {
  if (notValid === undefined) return undefined;
  return 'from' in notValid ? codeDaysText.notYetOnDay(notValid.from) : codeDaysText.endedOnDay(notValid.until);
}
