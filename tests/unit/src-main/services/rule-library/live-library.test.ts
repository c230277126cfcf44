import { expect, test } from 'vitest';
import type { RuleLibrary } from '../../../../../src-main/services/rule-library/library';
import { liveLibrary } from '../../../../../src-main/services/rule-library/live-library';
import { FINAL, PRELIMINARY } from '../../../../support/books';

const FIRST: RuleLibrary = { books: [FINAL], problems: [] };
const SECOND: RuleLibrary = { books: [PRELIMINARY], problems: [], derived: '/utledet' };

test('is loaded at once, and swapped when it is loaded anew', async () => {
  const given = [FIRST, SECOND];
  const library = liveLibrary(async () => given.shift() ?? FIRST);
  expect(await library.get()).toBe(FIRST);
  expect(library.derived()).toBeUndefined();
  await library.reload();
  expect(await library.get()).toBe(SECOND);
  expect(library.derived()).toBe('/utledet');
});

test('waits for the swap that has begun', async () => {
  const given: RuleLibrary[] = [FIRST, SECOND];
  const library = liveLibrary(async () => given.shift() ?? FIRST);
  await library.get();
  const reloading = library.reload();
  expect(await library.get()).toBe(SECOND);
  await reloading;
});

test('stays as it is when the new one cannot be loaded', async () => {
  let calls = 0;
  const library = liveLibrary(() => (++calls === 1 ? Promise.resolve(FIRST) : Promise.reject(new Error('disk'))));
  await expect(library.reload()).rejects.toThrow('disk');
  expect(await library.get()).toBe(FIRST);
});
