import { afterEach, expect, test } from 'vitest';
import { localDay } from '../../../../src-main/services/local-day';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test.each([
  ['Europe/Oslo', '2024-06-30T22:30:00.000Z', '2024-07-01'],
  ['Europe/Oslo', '2024-12-31T23:10:00.000Z', '2025-01-01'],
  ['America/New_York', '2024-03-01T03:00:00.000Z', '2024-02-29'],
  ['Pacific/Kiritimati', '2024-04-30T10:00:00.000Z', '2024-05-01'],
])('in %s, %s is %s', (timeZone, moment, day) => {
  process.env.TZ = timeZone;
  expect(localDay(new Date(moment))).toBe(day);
});
