/** Times, sizes and numbers as a coder reads them. */
import { localDay } from '../dates';

const UNITS = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
] as const;

let made: ReturnType<typeof makeFormats> | undefined;

/** Made at the first use: that reads the tables of the language, some 15 ms, and the first question needs none of it. */
function formats(): ReturnType<typeof makeFormats> {
  made ??= makeFormats();
  return made;
}

function makeFormats() {
  return {
    time: new Intl.DateTimeFormat('nb-NO', { hour: '2-digit', minute: '2-digit' }),
    day: new Intl.DateTimeFormat('nb-NO', { day: '2-digit', month: '2-digit', year: 'numeric' }),
    oneDecimal: new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 }),
    whole: new Intl.NumberFormat('nb-NO'),
  };
}

/** «24.11.2026 kl. 14.03», «i dag kl. 14.03» on the day of `now`; an empty text where the time is not known. */
export function moment(iso: string, now = new Date()): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return '';
  const day = localDay(time) === localDay(now) ? 'i dag' : formats().day.format(time);
  return `${day} kl. ${formats().time.format(time).replace(':', '.')}`;
}

/** «1,2 MB» for a number of bytes. */
export function size(bytes: number): string {
  const [unit, word] = UNITS.find(([least]) => bytes >= least) ?? [1, 'byte'];
  return `${formats().oneDecimal.format(bytes / unit)} ${word}`;
}

/** «10 000». */
export function number(value: number): string {
  return formats().whole.format(value);
}

/** «1 notat», «10 000 notater». */
export function notesCount(notes: number): string {
  return `${number(notes)} ${notes === 1 ? 'notat' : 'notater'}`;
}

/** How long something lasted, in the largest unit that says enough: «40 sekunder», «3 timer», «2 dager». */
export function lasting(seconds: number): string {
  if (seconds < 90) return `${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} minutter`;
  if (seconds < 36 * 3600) return `${Math.round(seconds / 3600)} timer`;
  return `${number(Math.round(seconds / 86_400))} dager`;
}
