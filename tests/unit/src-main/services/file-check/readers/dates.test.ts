import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../../../../../src-main/services/file-check/readers/dates';

describe('a date that can be read', () => {
  test.each([
    ['2024-02-29', '2024-02-29'],
    ['29.02.2024', '2024-02-29'],
    ['1.2.2024', '2024-02-01'],
    ['20240229', '2024-02-29'],
    ['2024-01-31T23:59', '2024-01-31'],
    ['2024-01-31 23:59:59.123', '2024-01-31'],
    ['31.01.2024 08:15', '2024-01-31'],
    ['20240131T0815', '2024-01-31'],
    ['20240131 081500', '2024-01-31'],
  ])('%s', (text, date) => expect(readDate(text)).toBe(date));

  test('whichever day of a century, in each form', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }), (day) => {
        const date = day.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = date.split('-');
        for (const text of [date, `${dayOfMonth}.${month}.${year}`, `${year}${month}${dayOfMonth}`, `${date}T12:00:00`])
          expect(readDate(text)).toBe(date);
      }),
    );
  });

  test('is the day in Norway where the time says its zone', () => {
    expect(readDate('2023-12-31T23:00:00Z')).toBe('2024-01-01');
    expect(readDate('2024-06-30T21:59:00Z')).toBe('2024-06-30');
    expect(readDate('2024-06-30T22:00:00.000Z')).toBe('2024-07-01');
    expect(readDate('2024-01-01T00:00:00+01:00')).toBe('2024-01-01');
    expect(readDate('2024-01-01 00:00:00+0000')).toBe('2024-01-01');
    expect(readDate('2024-01-01 00:00:00-05')).toBe('2024-01-01');
  });
});

test.each([
  '',
  '03/05/2024',
  '2024/05/03',
  '03-05-2024',
  '01.02.24',
  '2023-02-29',
  '31.04.2024',
  '20241301',
  '2024-00-10',
  '0000-01-01',
  '2024-1-1',
  '2024-01-0x',
  '2024-01-01T25:00',
  '2024-01-01 kl. 8',
  '2024-01-01T08:00+99:99',
  '45292',
  'i går',
])('«%s» is no date', (text) => expect(readDate(text)).toBeUndefined());
