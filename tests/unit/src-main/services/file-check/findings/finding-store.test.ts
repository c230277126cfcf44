import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../../../src-main/contract/checks';
import { FindingStore } from '../../../../../../src-main/services/file-check/findings/finding-store';

const FINDING: Finding = {
  contactId: 'k-1',
  line: 2,
  check: 'wmga28-alone',
  severity: 'consider',
  clause: '5.21.4/tertial',
  message: 'WMGA28 er den eneste kontakten. Blåbærsyltetøy 😀',
};

function storeOf(findings: readonly Finding[], most = 10_000): FindingStore {
  const store = new FindingStore(most);
  for (const finding of findings) store.add(finding, '2024-03');
  return store;
}

test('what goes in comes out, with its index and month', () => {
  const own: Finding = { ...FINDING, contactId: '', line: 4_294_967_295, clause: null, severity: 'note', check: 'own' };
  const store = storeOf([FINDING, own]);
  expect(store.length).toBe(2);
  expect(store.at(0)).toEqual({ ...FINDING, index: 0, month: '2024-03' });
  expect(store.at(1)).toEqual({ ...own, index: 1, month: '2024-03' });
});

test('many are kept as well as few, each with its own id', () => {
  const many = Array.from({ length: 30_000 }, (_none, at) => ({ ...FINDING, contactId: `kontakt-${at}-ø`, line: at + 2 }));
  const store = storeOf(many, 30_000);
  for (const at of [0, 1_023, 1_024, 9_999, 10_000, 10_001, 29_999])
    expect(store.at(at)).toMatchObject({ contactId: `kontakt-${at}-ø`, line: at + 2, message: FINDING.message });
});

test('beyond the limit nothing is kept', () => {
  const store = storeOf([FINDING, FINDING, { ...FINDING, contactId: 'third' }], 2);
  expect(store.length).toBe(2);
  expect(store.at(1).contactId).toBe('k-1');
});

test('of a text without end the beginning is kept', () => {
  expect(storeOf([{ ...FINDING, message: 'x'.repeat(100_000) }]).at(0).message).toBe(`${'x'.repeat(500)}…`);
});

describe('words', () => {
  const store = storeOf([FINDING, { ...FINDING, contactId: 'Kari', line: 77, message: 'Noe annet' }]);
  const found = (text: string): number[] => [0, 1].filter(store.textTest(text));

  test.each([
    ['', [0, 1]],
    ['  ', [0, 1]],
    ['blåbær', [0]],
    ['KARI', [1]],
    ['77', [1]],
    ['7', []],
    ['annet noe', []],
  ])('«%s» is found in %j', (text, where) => {
    expect(found(text)).toEqual(where);
  });
});

test('the other findings of a row are those of its line, and no more than asked for', () => {
  const store = storeOf([FINDING, { ...FINDING, line: 3 }, { ...FINDING, check: 'b' }, { ...FINDING, check: 'c' }]);
  expect(store.ofSameLine(0, 20).map(({ index }) => index)).toEqual([2, 3]);
  expect(store.ofSameLine(0, 1).map(({ index }) => index)).toEqual([2]);
  expect(store.ofSameLine(1, 20)).toEqual([]);
});
