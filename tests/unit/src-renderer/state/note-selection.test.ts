import { describe, expect, test } from 'vitest';
import { all, extended, NOTHING_SELECTED, neighbour, only, rowOfKey, toggled, within } from '../../../../src-renderer/state/note-selection';

const rows = ['a', 'b', 'c', 'd', 'e'];
const ids = (selection: { readonly ids: ReadonlySet<string> }): string => [...selection.ids].join('');

describe('several notes', () => {
  test('Shift extends from where it began, both ways, and shrinks again', () => {
    const from = only('c');
    const down = extended(from, rows, 'e');
    expect(ids(down)).toBe('cde');
    expect(ids(extended(down, rows, 'd'))).toBe('cd');
    expect(ids(extended(down, rows, 'a'))).toBe('abc');
    expect(extended(down, rows, 'a')).toMatchObject({ active: 'a', anchor: 'c' });
  });

  test('Shift without a beginning selects one', () => {
    expect(extended(NOTHING_SELECTED, rows, 'b')).toEqual(only('b'));
    expect(extended(only('gone'), rows, 'b')).toEqual(only('b'));
  });

  test('Ctrl puts one in and takes it out, and the next stretch begins there', () => {
    const two = toggled(only('a'), 'd');
    expect(ids(two)).toBe('ad');
    expect(ids(toggled(two, 'a'))).toBe('d');
    expect(ids(extended(two, rows, 'e'))).toBe('de');
  });

  test('Ctrl+A takes all and leaves the cursor where it was', () => {
    expect(all(only('c'), rows)).toMatchObject({ active: 'c', anchor: 'c' });
    expect(ids(all(only('c'), rows))).toBe('abcde');
    expect(all(NOTHING_SELECTED, rows).active).toBe('a');
  });
});

describe('when the list changes', () => {
  test('what is still there stays selected, and nothing is made anew for it', () => {
    const selection = extended(only('b'), rows, 'd');
    expect(within(selection, rows)).toBe(selection);
    expect(within(NOTHING_SELECTED, [])).toBe(NOTHING_SELECTED);
    expect(within(selection, ['b', 'c'])).toEqual({ active: undefined, anchor: 'b', ids: new Set(['b', 'c']) });
  });

  test('the next row takes the place of those that go, or else the one before', () => {
    expect(neighbour(rows, new Set(['b']))).toBe('c');
    expect(neighbour(rows, new Set(['b', 'd']))).toBe('e');
    expect(neighbour(rows, new Set(['d', 'e']))).toBe('c');
    expect(neighbour(rows, new Set(rows))).toBeUndefined();
    expect(neighbour(rows, new Set(['not there']))).toBe('a');
  });
});

test.each([
  ['ArrowDown', 3],
  ['ArrowUp', 1],
  ['Home', 0],
  ['End', 9],
  ['PageDown', 6],
  ['PageUp', 0],
])('%s leads from the third of ten rows to %i', (key, row) => {
  expect(rowOfKey(key, 2, 10, 4)).toBe(row);
});

test('the ends of the list hold, and other keys move nothing', () => {
  expect(rowOfKey('ArrowUp', 0, 10, 4)).toBe(0);
  expect(rowOfKey('ArrowDown', 9, 10, 4)).toBe(9);
  expect(rowOfKey('ArrowDown', -1, 10, 4)).toBe(0);
  expect(rowOfKey('x', 0, 10, 4)).toBeUndefined();
});
