import { expect, test } from 'vitest';
import { codesOf } from '../../../../../src-main/core/checks/conditions';
import { conditionSql } from '../../../../../src-main/core/checks/sql/conditions';
import { dialectOf } from '../../../../../src-main/core/checks/sql/dialect';

test('a list that is not in the book is a fault of the app, and said so', () => {
  expect(() => codesOf([], '8432')).toThrow('The code list 8432 is not in the book');
});

test('a column that is filled, and one that is not', () => {
  const dialect = dialectOf('duckdb');
  expect(conditionSql({ column: 'copay', filled: true }, [], dialect)).toMatch(/<> ''$/);
  expect(conditionSql({ column: 'copay', filled: false }, [], dialect)).toMatch(/ = ''$/);
});
