import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenLimit, keyTwice } from '../../../../../src-main/core/json/limits';

const WIDE = { depth: 1_000, values: 1_000_000 };

test.each([
  ['[[[]]]', 3, undefined],
  ['[[[]]]', 2, 'depth'],
  ['{"a":{"b":[]}}', 3, undefined],
  ['{"a":{"b":[]}}', 2, 'depth'],
  ['"[[[[[["', 0, undefined],
  ['"\\"[[[[[["', 0, undefined],
  ['[[][]]', 2, undefined],
])('%s within a depth of %i: %s', (text, depth, broken) => {
  expect(brokenLimit(text, { ...WIDE, depth })).toBe(broken);
});

test('as deep as the memory allows, without a stack', () => {
  expect(brokenLimit('['.repeat(5_000_000), { depth: 40, values: 100 })).toBe('depth');
});

test('values are counted, those in strings are not', () => {
  expect(brokenLimit('[1,2,3]', { depth: 1, values: 4 })).toBe(undefined);
  expect(brokenLimit('[1,2,3,4]', { depth: 1, values: 4 })).toBe('values');
  expect(brokenLimit('[",,,,,,"]', { depth: 1, values: 2 })).toBe(undefined);
  expect(brokenLimit(`[${'{},'.repeat(50)}{}]`, { depth: 2, values: 50 })).toBe('values');
});

test.each([
  ['{"a":1,"a":2}', 'a'],
  ['{"a":{"b":1,"c":[{"b":1}]},"b":{"b":2}}', undefined],
  ['{"a":[{"x":1},{"x":1,"y":2,"x":3}]}', 'x'],
  ['{"a":"b","b":"a","c":["a","a"]}', undefined],
  ['{"\\u0061":1,"a":2}', 'a'],
  ['{"a\\"":1,"a\\"":2}', 'a"'],
  ['{ "a" : 1 ,\n "a" : 2 }', 'a'],
  ['["a","a"]', undefined],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
])('%s has twice: %s', (text, key) => {
  expect(keyTwice(text)).toBe(key);
});

test('what JSON.stringify wrote has no key twice, and is as deep as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value);
      expect(keyTwice(text)).toBeUndefined();
      const depth = depthOf(value);
      expect(brokenLimit(text, { ...WIDE, depth })).toBeUndefined();
      if (depth > 0) expect(brokenLimit(text, { ...WIDE, depth: depth - 1 })).toBe('depth');
    }),
  );
});

function depthOf(value: unknown): number {
  return value !== null && typeof value === 'object' ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
}
