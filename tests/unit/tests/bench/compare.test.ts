import { describe, expect, test } from 'vitest';
import { judge, type Measured, newBase, type Run, table } from '../../../bench/compare';

const figure = (own: Partial<Measured> = {}): Measured => ({
  part: 'start',
  what: 'noe',
  value: 40,
  unit: 'ms',
  bound: 100,
  yardstick: 20,
  ...own,
});
const base = (own: Partial<Measured> = {}): Run => ({ date: '2026-11-25', machine: 'en maskin', figures: [figure(own)] });
const worse = (now: Partial<Measured>, before: Partial<Measured> = {}): boolean =>
  judge([figure(now)], base({ ...now, value: 40, yardstick: 20, ...before })).some((one) => one.worse);

describe('a figure and its bound', () => {
  test.each([
    [100, false],
    [100.1, true],
    [Number.NaN, true],
  ])('%s of 100: missed is %s', (value, missed) => {
    expect(judge([figure({ value })])[0]).toMatchObject({ missed, worse: false });
  });
});

describe('a figure and the base', () => {
  test('a time is worse when it has grown by half and by a tenth of its bound', () => {
    expect(worse({ value: 69 })).toBe(false);
    expect(worse({ value: 71 })).toBe(true);
  });

  test('a time is compared in the speed of the machine', () => {
    expect(worse({ value: 120, yardstick: 60 })).toBe(false);
    expect(worse({ value: 71, yardstick: 10 })).toBe(true);
    expect(judge([figure({ value: 80, yardstick: 40 })], base())[0]?.baseShare).toBeCloseTo(0.8);
  });

  test('a ratio is compared as it is, whatever the machine', () => {
    expect(worse({ unit: '×', value: 71, yardstick: 60 })).toBe(true);
  });

  test('a size that grows by four of a hundred is worse; memory by half', () => {
    expect(worse({ unit: 'kB', value: 41 })).toBe(false);
    expect(worse({ unit: 'kB', value: 43 })).toBe(true);
    expect(worse({ unit: 'MB', value: 50 })).toBe(false);
    expect(worse({ unit: 'MB', value: 60 })).toBe(true);
  });

  test('a very small share may double, and one below nothing in the base may come up to nothing', () => {
    expect(worse({ value: 2 }, { value: 1 })).toBe(false);
    expect(worse({ value: 5 }, { value: -15 })).toBe(false);
    expect(worse({ value: 15 }, { value: -15 })).toBe(true);
  });

  test('a figure that the base does not have is not worse, and the same name of another part is another figure', () => {
    expect(judge([figure({ part: 'notes', value: 99 })], base())[0]).not.toHaveProperty('baseShare');
  });
});

test('a new base takes the parts that were measured and keeps the others', () => {
  const before: Run = { ...base(), figures: [figure(), figure({ part: 'notes', what: 'a' }), figure({ part: 'notes', what: 'gone' })] };
  const run: Run = { date: '2026-12-01', machine: 'en annen', figures: [figure({ part: 'notes', what: 'a', value: 1 })] };
  expect(newBase(run, before)).toEqual({ ...run, figures: [figure(), figure({ part: 'notes', what: 'a', value: 1 })] });
  expect(newBase(run)).toEqual(run);
});

test('the table marks what is missed and what is worse', () => {
  const lines = table(judge([figure({ value: 110, note: 'median av 9' }), figure({ what: 'annet', value: 1 })], base())).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toMatch(/^noe +110 ms +100 ms +1\.10 +0\.40 +BOMMET VERRE ENN BASEN median av 9$/);
  expect(lines[2]).toMatch(/^annet +1\.00 ms +100 ms +0\.01 +–$/);
});
