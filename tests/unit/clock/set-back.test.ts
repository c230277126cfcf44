/** A clock that is put back while the app is in use, and the first hours of a day. What notes do with it: tests/data/note-store.test.ts. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkFile } from '../../../src-main/services/file-check/run';
import { openDisk } from '../../../src-main/services/shelf/disk';
import { openWork } from '../../../src-main/services/shelf/open-work';
import { QUIET } from '../../../src-main/services/shelf/work';
import { good } from '../../../src-renderer/data/outcome';
import { createScheduler } from '../../../src-renderer/data/snapshots/scheduler';
import { BOOKS } from '../../support/books';
import { backupsIn } from '../../support/notes';
import { letterClarification, shelfPlace } from '../../support/shelf';

const HOUR = 3_600_000;

describe('snapshots', () => {
  let base: string;
  let now: number;
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'isf-clock-'));
    now = Date.parse('2026-11-25T12:00:00.000Z');
  });
  afterEach(() => rmSync(base, { recursive: true, force: true }));

  /** Takes so many, an hour apart; gives the name of the last one. */
  async function take(backups: ReturnType<typeof backupsIn>['backups'], count: number): Promise<string> {
    let name = '';
    for (let taken = 0; taken < count; taken += 1) {
      now += HOUR;
      const transfer = await backups.beginSnapshot({ notes: 1, sealed: false });
      await backups.write(transfer, '{"kind":"isf-notes"}\n');
      ({ name } = await backups.end(transfer));
    }
    return name;
  }

  test.each([
    ['an hour', HOUR],
    ['the hour that is there twice, and a night', 11 * HOUR],
    ['almost a day', 23 * HOUR],
    ['three years', 3 * 365 * 24 * HOUR],
  ])('after a clock that went back by %s the new one stays and is the newest of those that count', async (_what, back) => {
    const { backups } = backupsIn(base, { now: () => new Date(now) });
    await take(backups, 12);
    now -= back;
    const name = await take(backups, 1);
    await backups.storage();
    const { snapshots } = await backups.storage();
    expect(snapshots.map(({ file }) => file)).toContain(name);
    expect(readdirSync(join(base, 'settings', 'notes-backup'))).toContain(name);
    const counting = snapshots.filter(({ at }) => Date.parse(at) <= now + 24 * HOUR);
    expect(counting[0]?.file).toBe(name);
  });

  test('are due after as many changes as before', async () => {
    vi.useFakeTimers();
    try {
      let clock = Date.parse('2026-11-25T12:00:00.000Z');
      const write = vi.fn(async () => good({ name: 'n', bytes: 1, notes: 1 }));
      const { changed } = createScheduler(write, () => clock);
      const ids = Array.from({ length: 12 }, (_, at) => `n${at}`);
      for (const id of ids) changed([id]);
      clock -= 5 * HOUR;
      for (const id of ids) changed([id]);
      changed(['one more']);
      await vi.advanceTimersByTimeAsync(1);
      expect(write).toHaveBeenCalledOnce();
    } finally {
      vi.useRealTimers();
    }
  });
});

test('a check of a file takes its time by a clock that nobody can set', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isf-clock-'));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-25T12:00:00.000Z') });
  try {
    const path = join(folder, 'kontakter.csv');
    const days = Array.from({ length: 2_000 }, (_, at) => (at % 2 === 0 ? '2024-02-29' : '2025-01-01'));
    writeFileSync(path, `kontakt_id;kontaktdato;pasient_id\n${days.map((day, at) => `k${at};${day};p${at}`).join('\n')}\n`);
    let found = 0;
    const { seconds } = await checkFile({
      path,
      library: { books: BOOKS, problems: [] },
      tempFolder: folder,
      signal: new AbortController().signal,
      onProgress: () => vi.setSystemTime(Date.now() - 24 * HOUR),
      onFinding: ({ check }) => {
        if (check === 'date-outside-rule-books') found += 1;
        vi.setSystemTime(Date.now() - HOUR);
      },
    });
    expect(found).toBe(1_000);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(600);
  } finally {
    vi.useRealTimers();
    rmSync(folder, { recursive: true });
  }
});

describe('a clarification that was decided today', () => {
  const { id: _id, revision: _revision, recordedAt: _at, ...draft } = letterClarification();
  afterEach(() => vi.unstubAllEnvs());

  // Half an hour after midnight in Norway it is still yesterday by UTC; in the evening in New York it is already tomorrow.
  test.each([
    ['Europe/Oslo', '2026-12-31T23:30:00.000Z', '2027-01-01'],
    ['America/New_York', '2027-01-01T02:30:00.000Z', '2026-12-31'],
    ['Pacific/Kiritimati', '2026-12-31T12:00:00.000Z', '2027-01-01'],
  ])('is not of tomorrow, in %s', async (zone, moment, day) => {
    vi.stubEnv('TZ', zone);
    const place = await shelfPlace();
    const shelf = await openWork(place, () => new Date(moment), openDisk(place.shelf));
    expect((await shelf.checkDraft(QUIET, { ...draft, decidedOn: day })).problems).toEqual([]);
    const tomorrow = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * HOUR).toISOString().slice(0, 10);
    expect((await shelf.checkDraft(QUIET, { ...draft, decidedOn: tomorrow })).problems.map(({ field }) => field)).toEqual(['decidedOn']);
  });
});
