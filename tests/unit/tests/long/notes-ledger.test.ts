/** The ledger of the kill test: it must notice every way in which something acknowledged can be missing. */
import { expect, test } from 'vitest';
import { newLedger } from '../../../long/notes-ledger';
import type { StoredRow } from '../../../long/notes-work';

const row = (own: Partial<StoredRow>): StoredRow => ({
  id: 'a',
  updatedAt: '2',
  hash: 'h',
  tags: [],
  binned: false,
  title: 't',
  typed: 0,
  ...own,
});

function after(told: Parameters<ReturnType<typeof newLedger>['take']>[0][], rows: StoredRow[]): readonly string[] {
  const ledger = newLedger();
  for (const one of told) ledger.take(one);
  return ledger.check(rows, 1_000).lost;
}

const stored = { kind: 'stored', id: 'a', updatedAt: '2', hash: 'h' } as const;

test('what is there is not lost, nor what was changed later without a word', () => {
  expect(after([stored], [row({})])).toEqual([]);
  expect(after([stored], [row({ updatedAt: '3', hash: 'other' })])).toEqual([]);
  expect(after([], [row({})])).toEqual([]);
});

test.each([
  ['gone', [stored], []],
  ['older', [stored], [row({ updatedAt: '1' })]],
  ['other content', [stored], [row({ hash: 'other' })]],
  ['without its tag', [stored, { kind: 'tagged', ids: ['a'], tag: 'x' }], [row({ updatedAt: '3' })]],
  ['not in the bin', [stored, { kind: 'binned', ids: ['a'] }], [row({ updatedAt: '3' })]],
  ['back again', [stored, { kind: 'removing', ids: ['a'] }, { kind: 'removed', ids: ['a'] }], [row({})]],
  ['a saved text cut short', [{ kind: 'saved', pad: 't', length: 5 }], [row({ typed: 4 })]],
  ['a text that is not what was typed', [{ kind: 'typed', pad: 't', length: 1, at: 0 }], [row({ typed: -1 })]],
] as const)('noticed: %s', (_name, told, rows) => {
  expect(after([...told], [...rows])).not.toEqual([]);
});

test('a removal that was only begun may have happened or not', () => {
  const begun = [stored, { kind: 'removing', ids: ['a'] }] as const;
  expect(after([...begun], [])).toEqual([]);
  expect(after([...begun], [row({})])).toEqual([]);
});

test('typing lost is counted from the first sign that is missing', () => {
  const ledger = newLedger();
  for (const [length, at] of [
    [1, 100],
    [2, 300],
    [3, 700],
  ] as const)
    ledger.take({ kind: 'typed', pad: 't', length, at });
  expect(ledger.check([row({ typed: 1 })], 1_000).typingLostMs).toEqual([700]);
});
