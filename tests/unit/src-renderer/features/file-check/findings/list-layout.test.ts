import { describe, expect, test } from 'vitest';
import { layoutOf, MOST_ROWS } from '../../../../../../src-renderer/features/file-check/findings/list-layout';

test('without groups every row is a finding', () => {
  const layout = layoutOf(3, [], new Set());
  expect(layout.rows).toBe(3);
  expect(layout.at(2)).toEqual({ kind: 'finding', place: 2 });
});

test('a list taller than can be drawn ends earlier', () => {
  expect(layoutOf(2_000_000, [], new Set()).rows).toBe(MOST_ROWS);
  expect(layoutOf(2_000_000, [{ check: 'a', count: 2_000_000 }], new Set()).rows).toBe(MOST_ROWS);
});

describe('groups', () => {
  const groups = [
    { check: 'a', count: 2 },
    { check: 'b', count: 3 },
    { check: 'c', count: 1 },
  ];

  test('each begin with their heading', () => {
    const layout = layoutOf(6, groups, new Set());
    expect(layout.rows).toBe(9);
    const told = Array.from({ length: 9 }, (_none, row) => layout.at(row)).map((row) =>
      row.kind === 'group' ? row.group.check : row.place,
    );
    expect(told).toEqual(['a', 0, 1, 'b', 2, 3, 4, 'c', 5]);
  });

  test('that are closed show their heading alone, and the places of the others stay', () => {
    const layout = layoutOf(6, groups, new Set(['a', 'c']));
    expect(layout.rows).toBe(6);
    expect(layout.at(0)).toMatchObject({ kind: 'group', open: false });
    expect(layout.at(1)).toMatchObject({ kind: 'group', group: { check: 'b' }, open: true });
    expect(layout.at(2)).toEqual({ kind: 'finding', place: 2 });
    expect(layout.at(5)).toMatchObject({ kind: 'group', group: { check: 'c' } });
  });
});
