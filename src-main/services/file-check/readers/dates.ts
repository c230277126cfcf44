/** The day of a contact, as files write it. */

/** What a date may look like, for messages. */
export const DATE_FORMS = 'ÅÅÅÅ-MM-DD, DD.MM.ÅÅÅÅ eller ÅÅÅÅMMDD, gjerne med klokkeslett etter';

const DASH = 45;
const ZERO = 48;
const MOST_REMEMBERED = 5000;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const FORMS = [
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:(?:T| +)(?<time>\S+))?$/,
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?:(?:T| +)(?<time>\S+))?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?:(?:T| +)(?<time>\S+))?$/,
];
const TIME = /^(\d{2})[:.]?(\d{2})(?:[:.]?(\d{2})(?:[.,]\d+)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

const remembered = new Map<string, string>();

/**
 * The day as YYYY-MM-DD; undefined for anything but `DATE_FORMS`, and for a day or time that does not exist. A date counts as it is
 * written, unless its time says which zone it is in: then it is the day that it was in Norway.
 */
export function readDate(text: string): string | undefined {
  if (text.length === 10 && text.charCodeAt(4) === DASH && text.charCodeAt(7) === DASH) {
    return exists(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)) ? text : undefined;
  }
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const date = readSlowly(text);
  // Dates with a time are too many to remember, and are cut out of the text at once.
  if (date !== undefined && text.length <= 10 && remembered.size < MOST_REMEMBERED) remembered.set(text, date);
  return date;
}

function readSlowly(text: string): string | undefined {
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (groups === undefined) continue;
    const [year, month, day] = [Number(groups.year), Number(groups.month), Number(groups.day)];
    if (!exists(year, month, day)) return undefined;
    const date = `${groups.year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return groups.time === undefined ? date : withTime(date, groups.time);
  }
  return undefined;
}

/** The number that the characters write; NaN where one of them is not a digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

function exists(year: number, month: number, day: number): boolean {
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1)) return false;
  const isLeap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (DAYS_IN_MONTH[month - 1] as number) + (isLeap ? 1 : 0);
}

const inNorway = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Oslo', year: 'numeric', month: '2-digit', day: '2-digit' });

function withTime(date: string, time: string): string | undefined {
  const parts = TIME.exec(time);
  if (parts === null) return undefined;
  const [, hour = '', minute = '', second = '00', zone] = parts;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  if (zone === undefined) return date;
  const offset = /^z$/i.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
  const moment = new Date(`${date}T${hour}:${minute}:${second}${offset}`);
  return Number.isNaN(moment.getTime()) ? undefined : inNorway.format(moment);
}
