/** Dates as coders write them, and as the contract wants them. */

const NORWEGIAN = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The ISO form of a date written as dd.mm.åååå or åååå-mm-dd; undefined when there is no such day. */
export function parseDate(text: string): string | undefined {
  const written = text.trim();
  const norwegian = NORWEGIAN.exec(written);
  if (norwegian !== null) return realDay(norwegian[3], norwegian[2], norwegian[1]);
  const iso = ISO.exec(written);
  return iso === null ? undefined : realDay(iso[1], iso[2], iso[3]);
}

/** «14.03.2024» for 2024-03-14; text that is no ISO date comes back as it is. */
export function formatDate(iso: string): string {
  const parts = ISO.exec(iso);
  return parts === null ? iso : `${parts[3]}.${parts[2]}.${parts[1]}`;
}

/** The day on this machine's clock, YYYY-MM-DD. */
export function localDay(now: Date): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

function realDay(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // Date.parse rolls 30 February over to 1 March in some engines, so the day is compared with what was written.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? undefined : iso;
}
