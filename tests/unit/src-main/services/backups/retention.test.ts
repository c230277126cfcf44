import { describe, expect, test } from 'vitest';
import { snapshotName } from '../../../../../src-main/services/backups/names';
import { type Kept, removable } from '../../../../../src-main/services/backups/retention';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2024-01-15T10:00:00.000Z');

function made(ms: number, notes = 5, sound = true): Kept {
  const time = new Date(ms);
  return { file: snapshotName(time), at: time.toISOString(), notes, sound };
}

/** Takes snapshots one after the other and removes what may go after each, as the app does. */
function live(times: readonly number[], notes: (index: number) => number = () => 5, held: readonly Kept[] = []): Kept[] {
  let kept = [...held];
  times.forEach((ms, index) => {
    kept.push(made(ms, notes(index)));
    const gone = new Set(removable(kept, new Date(ms)));
    expect(gone.has(snapshotName(new Date(ms))), 'the new one stays').toBe(false);
    kept = kept.filter(({ file }) => !gone.has(file));
  });
  return kept;
}

const month = (at: string): string => at.slice(0, 7);

describe('over three years of four snapshots a day', () => {
  const times = Array.from({ length: 3 * 365 * 4 }, (_none, index) => START + index * 6 * HOUR);
  const kept = live(times).map(({ at }) => at);

  test('ten and one for each of twelve months stay, never more', () => {
    expect(kept.length).toBeLessThanOrEqual(22);
    expect(kept.length).toBeGreaterThanOrEqual(21);
    expect(new Set(kept.map(month)).size).toBe(12);
  });

  test('the ten newest are there', () => {
    const newest = times.slice(-10).map((ms) => new Date(ms).toISOString());
    expect(kept.toSorted().slice(-10)).toEqual(newest);
  });

  test('of an older month the last one is there', () => {
    for (const at of kept.toSorted().slice(0, -12)) expect(new Date(Date.parse(at) + DAY).toISOString().slice(8, 10), at).toBe('01');
  });
});

test('snapshots a year apart stay as long as there are twelve months', () => {
  expect(live(Array.from({ length: 12 }, (_none, index) => START + index * 366 * DAY))).toHaveLength(12);
});

test('many in one day leave ten, and the last of each earlier month', () => {
  const months = [START - 70 * DAY, START - 40 * DAY];
  expect(live([...months, ...Array.from({ length: 300 }, (_none, index) => START + index * 60_000)])).toHaveLength(12);
});

describe('a wiped database', () => {
  const good = live(Array.from({ length: 40 }, (_none, index) => START + index * DAY));
  const goodFiles = good.map(({ file }) => file);
  const after = START + 41 * DAY;

  test.each([1, 10, 11, 100, 1_000])('and %d empty snapshots roll none of the good ones away', (count) => {
    const kept = live(
      Array.from({ length: count }, (_none, index) => after + index * HOUR),
      () => 0,
      good,
    ).map(({ file }) => file);
    expect(kept).toEqual(expect.arrayContaining(goodFiles));
    expect(kept.length - goodFiles.length).toBe(Math.min(count, 10));
  });

  test('in which new notes are written lets the empty ones go', () => {
    const empty = live(
      Array.from({ length: 10 }, (_none, index) => after + index * HOUR),
      () => 0,
      good,
    );
    const kept = live(
      Array.from({ length: 10 }, (_none, index) => after + (20 + index) * HOUR),
      () => 3,
      empty,
    );
    expect(kept.filter(({ notes }) => notes === 0)).toEqual([]);
  });
});

describe('unsound snapshots', () => {
  test('take no place from sound ones, and the last sound one before them stays', () => {
    const sound = live(Array.from({ length: 10 }, (_none, index) => START + index * HOUR));
    const unsound = Array.from({ length: 30 }, (_none, index) => made(START + (10 + index) * HOUR, 5, false));
    const gone = removable([...sound, ...unsound], new Date(START + DAY * 3));
    expect(gone.filter((file) => sound.some((kept) => kept.file === file))).toEqual([]);
    expect(gone).toHaveLength(20);
  });
});

test('a clock that was once years ahead costs nothing when it is right again', () => {
  const ahead = live(Array.from({ length: 15 }, (_none, index) => START + 5_000 * DAY + index * HOUR));
  const right = live(
    Array.from({ length: 15 }, (_none, index) => START + index * HOUR),
    () => 5,
    ahead,
  );
  expect(right.filter(({ at }) => at < '2030')).toHaveLength(10);
  expect(right.filter(({ at }) => at > '2030')).toHaveLength(ahead.length);
});

test('nothing to remove where there is nothing', () => {
  expect(removable([], new Date(START))).toEqual([]);
});
