/** The days on which a code may be used, as its list gives them. */
import type { CodeSystemFile } from './format';

type Days = Pick<CodeSystemFile['codes'][number], 'validFrom' | 'endedOn'>;

/** Whether the code may be used on a day, YYYY-MM-DD; a code whose days are not known may. */
export function isValidOn({ validFrom, endedOn }: Days, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (endedOn === undefined || day < endedOn);
}

/** The day so many days later, or earlier. */
export function dayBeside(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}
