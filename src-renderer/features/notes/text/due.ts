/** A due date as a coder writes it. */
import { localDay, parseDate } from '../../../text/dates';

const DAYS_AHEAD = /^\+\s*(\d{1,3})$/;

/** The ISO day for «14.03.2027», «i dag», «i morgen» or «+7» (days from now); undefined when it is none of these. */
export function parseDue(written: string, now: Date): string | undefined {
  const text = written.trim().toLowerCase();
  const ahead = text === 'i dag' ? 0 : text === 'i morgen' ? 1 : Number(DAYS_AHEAD.exec(text)?.[1] ?? Number.NaN);
  if (Number.isNaN(ahead)) return parseDate(text);
  const day = new Date(now);
  day.setDate(day.getDate() + ahead);
  return localDay(day);
}
