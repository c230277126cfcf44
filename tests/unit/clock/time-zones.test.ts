/** Days in other time zones than Norway's, where clocks change, at the borders of tertials and years, and in leap years. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tertialOf } from '../../../src-main/core/checks/contact';
import { assessContact, isRealDate, RequestError } from '../../../src-main/services/assessment';
import { readDate } from '../../../src-main/services/file-check/readers/dates';
import { checkFile } from '../../../src-main/services/file-check/run';
import { localDay as dayOfMain } from '../../../src-main/services/local-day';
import { parseDue } from '../../../src-renderer/features/notes/text/due';
import { localDay, parseDate } from '../../../src-renderer/text/dates';
import { removedOn } from '../../../src-renderer/text/notes';
import { BOOKS } from '../../support/books';

const LIBRARY = { books: BOOKS, problems: [] };
const DAY_MS = 86_400_000;
/** What is told of the contacts that no book covers. */
const OUTSIDE: string[] = ['2 date-outside-rule-books 2023-12', '5 date-outside-rule-books 2025-01'];
/** With the offsets in winter and in summer, in minutes as `getTimezoneOffset` gives them. */
const ZONES = [
  ['Europe/Oslo', -60, -120],
  ['America/New_York', 300, 240],
  ['Pacific/Kiritimati', -840, -840],
  // Its clocks change by half an hour.
  ['Australia/Lord_Howe', -660, -630],
  ['UTC', 0, 0],
] as const;

/** The day so many days later, by the calendar alone. */
function daysLater(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

const anyMoment = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2036-01-01T00:00:00Z'), noInvalidDate: true });
const anyDay = anyMoment.map((moment) => moment.toISOString().slice(0, 10));

describe.each(ZONES)('in %s', (zone, winter, summer) => {
  beforeEach(() => vi.stubEnv('TZ', zone));
  afterEach(() => vi.unstubAllEnvs());

  test('the clock of this test is the clock of that place', () => {
    const offsets = ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z'].map((moment) => new Date(moment).getTimezoneOffset());
    expect(offsets.toSorted((a, b) => a - b)).toEqual([winter, summer].toSorted((a, b) => a - b));
  });

  test('today is the day on the wall, in main and in the page', () => {
    const wall = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    fc.assert(
      fc.property(anyMoment, (moment) => {
        expect(localDay(moment)).toBe(wall.format(moment));
        expect(dayOfMain(moment)).toBe(localDay(moment));
      }),
    );
  });

  test('so many days from now is counted in days, also where a day has 23 or 25 hours', () => {
    const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(anyDay, clock, fc.integer({ min: 0, max: 400 }), (day, [hour, minute], ahead) => {
        const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
        const now = new Date(year, month - 1, date, hour, minute);
        expect(parseDue(`+${ahead}`, now)).toBe(daysLater(localDay(now), ahead));
      }),
    );
    expect(parseDue('i morgen', new Date(2026, 2, 28, 23, 30))).toBe('2026-03-29');
    expect(parseDue('i morgen', new Date(2026, 9, 24, 23, 30))).toBe('2026-10-25');
    expect(parseDue('i morgen', new Date(2026, 11, 31, 23, 59))).toBe('2027-01-01');
    expect(parseDue('i morgen', new Date(2028, 1, 28, 12))).toBe('2028-02-29');
  });

  test('the bin keeps a note for thirty days of the calendar', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        expect(parseDate(removedOn(moment.toISOString()))).toBe(daysLater(localDay(moment), 30));
      }),
    );
  });

  test.each([
    ['2024-02-29', true],
    ['2028-02-29', true],
    ['2000-02-29', true],
    ['2023-02-29', false],
    ['2100-02-29', false],
    ['2026-02-30', false],
    ['2026-12-31', true],
  ])('%s: a day that exists is %s', (day, exists) => {
    expect(isRealDate(day)).toBe(exists);
    expect(parseDate(day) !== undefined).toBe(exists);
    expect(readDate(day) !== undefined).toBe(exists);
  });

  // A time in a file that names its zone is the day that it was in Norway; one that does not is the day that is written.
  test.each([
    ['2024-04-30T23:59:59', '2024-04-30', 1],
    ['2024-04-30T21:59:59Z', '2024-04-30', 1],
    ['2024-04-30T22:00:00Z', '2024-05-01', 2],
    ['2024-08-31T21:59:59Z', '2024-08-31', 2],
    ['2024-08-31T22:00:00Z', '2024-09-01', 3],
    ['2023-12-31T22:59:59Z', '2023-12-31', 0],
    ['2023-12-31T23:00:00Z', '2024-01-01', 1],
    ['2024-12-31T23:30:00+01:00', '2024-12-31', 3],
    ['2024-12-31T18:30:00-05:00', '2025-01-01', 4],
    // The hour that is there twice, and the one that is not there.
    ['2024-10-27T02:30:00', '2024-10-27', 3],
    ['2024-03-31T02:30:00', '2024-03-31', 1],
    ['2024-02-28T23:00:00Z', '2024-02-29', 1],
  ])('a contact at %s is of %s, in tertial %d counted from 2024', (written, day, tertial) => {
    expect(readDate(written)).toBe(day);
    expect(tertialOf(day) - tertialOf('2024-01-01') + 1).toBe(tertial);
  });

  test('a contact is answered by the rule book of its day, to the day', () => {
    const asked = (date: string) => assessContact(LIBRARY, { facts: { contactForm: 'message', channel: 'sms' }, date }).book.id;
    for (const date of ['2024-01-01', '2024-02-29', '2024-12-31']) expect(asked(date)).toBe('isf-2024-final');
    for (const date of ['2023-12-31', '2025-01-01', '2023-02-29']) expect(() => asked(date)).toThrow(RequestError);
  });

  test('a file gets the same findings in the same months', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'isf-zones-'));
    try {
      const path = join(folder, 'kontakter.csv');
      // One before the year, one in its first and one in its last minute, one after it.
      const dates = ['2023-12-31T22:59:00Z', '2023-12-31T23:00:00Z', '2024-12-31T22:59:00Z', '2024-12-31T23:00:00Z'];
      await writeFile(path, `kontakt_id;kontaktdato;pasient_id\n${dates.map((date, at) => `k${at};${date};p${at}`).join('\n')}\n`);
      const found: string[] = [];
      await checkFile({
        path,
        library: LIBRARY,
        tempFolder: folder,
        signal: new AbortController().signal,
        onProgress: () => {},
        onFinding: ({ line, check }, month) => found.push(`${line} ${check} ${month}`),
      });
      expect(found.filter((line) => line.includes('date')).sort()).toEqual(OUTSIDE);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
