import { expect, test } from 'vitest';
import type { SnapshotInfo } from '../../../../../../src-main/contract/backups';
import type { Finding } from '../../../../../../src-renderer/data/api';
import { adviceFor } from '../../../../../../src-renderer/features/data-safety/restore/advice';

const snapshot = (file: string, other: Partial<SnapshotInfo> = {}): SnapshotInfo => ({
  file,
  at: '2026-11-20T10:00:00.000Z',
  notes: 12,
  bytes: 4_000,
  sealed: false,
  sound: true,
  ...other,
});
const GONE: Finding = { kind: 'gone', notes: 12, lastChange: '2026-11-20T10:00:00.000Z' };
const older = (lastChange: string, lostSeconds: number, notes = 10): Finding => ({
  kind: 'older',
  lostSeconds,
  notes,
  notesBefore: 12,
  lastChange,
});

test('the newest snapshot that is whole and holds notes is proposed', () => {
  const damaged = snapshot('newest', { sound: false });
  const empty = snapshot('next', { notes: 0 });
  const good = snapshot('good');
  expect(adviceFor(GONE, [damaged, empty, good, snapshot('oldest')]).newest).toBe(good);
  expect(adviceFor(GONE, [damaged, empty]).newest).toBeUndefined();
  expect(adviceFor(GONE, []).newest).toBeUndefined();
});

test('going on is offered only where there is something to go on with', () => {
  const kept = (finding: Finding): boolean => adviceFor(finding, [snapshot('one')]).canKeep;
  expect(kept(older('2026-11-20T11:00:00.000Z', 60))).toBe(true);
  expect(kept({ kind: 'other', notes: 3, notesBefore: 12, lastChange: '' })).toBe(true);
  for (const finding of [
    GONE,
    { kind: 'new-profile', snapshots: 2 },
    { kind: 'damaged', problem: { code: 'store-failed' } },
  ] satisfies Finding[])
    expect(kept(finding)).toBe(false);
});

test('what is here comes first when it is newer than every snapshot, and only then', () => {
  const first = (finding: Finding, snapshots: readonly SnapshotInfo[]): boolean => adviceFor(finding, snapshots).keepFirst;
  // Here until 10.59, snapshot of 10.00.
  expect(first(older('2026-11-20T11:00:00.000Z', 60), [snapshot('one')])).toBe(true);
  // Here until 09.00, snapshot of 10.00.
  expect(first(older('2026-11-20T11:00:00.000Z', 7_200), [snapshot('one')])).toBe(false);
  expect(first(older('2026-11-20T11:00:00.000Z', 7_200), [])).toBe(true);
  expect(first(older('2026-11-20T11:00:00.000Z', 60, 0), [snapshot('one')])).toBe(false);
  expect(first(GONE, [])).toBe(false);
});
