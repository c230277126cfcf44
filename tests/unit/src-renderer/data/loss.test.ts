import { expect, test } from 'vitest';
import { findLoss, type Here, type Known } from '../../../../src-renderer/data/store/loss';
import type { Meta } from '../../../../src-renderer/data/store/meta';

const T1 = '2026-11-22T10:00:00.000Z';
const T2 = '2026-11-22T10:00:05.000Z';
const meta = (own: Partial<Meta> = {}): Meta => ({
  key: 'state',
  store: 'mine',
  state: 'live',
  notes: 3,
  changes: 9,
  lastChange: T1,
  ...own,
});
const marker = (own: Partial<NonNullable<Known['marker']>> = {}) => ({ store: 'mine', notes: 3, lastChange: T1, ...own });

const TABLE: readonly (readonly [string, Here, Known, string | undefined])[] = [
  ['a first start', { hasNotes: false }, { snapshots: 0 }, undefined],
  ['a database that main has heard everything of', { meta: meta(), hasNotes: true }, { marker: marker(), snapshots: 2 }, undefined],
  ['one that is ahead of main', { meta: meta({ lastChange: T2 }), hasNotes: true }, { marker: marker(), snapshots: 2 }, undefined],
  ['one that main has never heard of', { meta: meta(), hasNotes: true }, { snapshots: 2 }, undefined],
  [
    'one whose notes were all removed by the coder',
    { meta: meta({ notes: 0 }), hasNotes: false },
    { marker: marker({ notes: 0 }), snapshots: 2 },
    undefined,
  ],
  ['none, where all notes had been removed', { hasNotes: false }, { marker: marker({ notes: 0 }), snapshots: 1 }, undefined],
  ['none, though there were notes', { hasNotes: false }, { marker: marker(), snapshots: 0 }, 'gone'],
  ['one whose rows are gone', { meta: meta(), hasNotes: false }, { marker: marker(), snapshots: 0 }, 'gone'],
  ['one whose rows are gone, and no marker', { meta: meta(), hasNotes: false }, { snapshots: 0 }, 'gone'],
  ['none, no marker, but snapshots with notes', { hasNotes: false }, { snapshots: 1 }, 'new-profile'],
  ['one that is behind main', { meta: meta(), hasNotes: true }, { marker: marker({ lastChange: T2 }), snapshots: 0 }, 'older'],
  [
    'another than main knows, and older',
    { meta: meta({ store: 'x' }), hasNotes: true },
    { marker: marker({ lastChange: T2 }), snapshots: 0 },
    'other',
  ],
  [
    'another than main knows, and newer',
    { meta: meta({ store: 'x', lastChange: T2 }), hasNotes: true },
    { marker: marker(), snapshots: 0 },
    undefined,
  ],
  [
    'another, empty one, where there were notes',
    { meta: meta({ store: 'x', notes: 0 }), hasNotes: false },
    { marker: marker({ lastChange: T2 }), snapshots: 0 },
    'other',
  ],
  ['rows without the row that counts them', { hasNotes: true }, { snapshots: 0 }, 'damaged'],
];

test.each(TABLE)('%s', (_what, here, known, found) => {
  expect(findLoss(here, known)?.kind).toBe(found);
});

test('what is lost is said in seconds and numbers', () => {
  expect(
    findLoss({ meta: meta(), hasNotes: true }, { marker: marker({ notes: 5, lastChange: '2026-11-22T10:01:00.400Z' }), snapshots: 0 }),
  ).toEqual({
    kind: 'older',
    lostSeconds: 61,
    notes: 3,
    notesBefore: 5,
    lastChange: '2026-11-22T10:01:00.400Z',
  });
});
