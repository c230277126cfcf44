import { expect, test } from 'vitest';
import { parseDue } from '../../../../../../src-renderer/features/notes/text/due';

const now = new Date(2026, 11, 28, 23, 30);

test.each([
  ['14.03.2027', '2027-03-14'],
  ['2027-03-14', '2027-03-14'],
  ['i dag', '2026-12-28'],
  [' I morgen ', '2026-12-29'],
  ['+7', '2027-01-04'],
  ['+ 30', '2027-01-27'],
])('%j is %s', (written, day) => expect(parseDue(written, now)).toBe(day));

test.each(['', 'snart', '31.02.2027', '+', '+1000', '-7'])('%j is no day', (written) => expect(parseDue(written, now)).toBeUndefined());
