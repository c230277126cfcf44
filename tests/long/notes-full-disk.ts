/** A small disk that is filled to the last byte while notes are being written, and emptied again. */
import { mkdir, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { bannerText } from '../../src-renderer/text/data-safety/banners';
import { startNotes } from '../support/notes-session';
import { mountSmall } from './mount';
import { fill, restoreByClicks } from './notes-damage';
import type { DiskCase } from './notes-disk-inside';

const MEGABYTES = 800;
const BLOCK = 1_000_000;
const SAVES = 200;
const TYPED = 'Syntetisk, skrevet mens disken var full: æøå 😀';

interface Saved {
  readonly id: string;
  readonly text: string;
}

/** One story on one disk: filled while writing, quit and started while full, emptied, started again. */
export async function fullDiskCase(root: string, folder: string): Promise<DiskCase[]> {
  const disk = join(folder, 'disk');
  await mkdir(disk);
  await mountSmall(disk, MEGABYTES);
  const profile = join(disk, 'profile');
  await fill(root, profile, folder);
  const cases: DiskCase[] = [];
  const safe: Saved[] = [];

  const first = await startNotes(root, profile);
  safe.push(...(await save(first.page, SAVES)).safe);
  const before = await first.page.evaluate(async () => (await globalThis.isfNotes.snapshots.takeNow()).ok);
  const ballast = join(disk, 'ballast');
  await fillUp(ballast);
  const { safe: more, refused } = await save(first.page, SAVES);
  safe.push(...more);
  await first.page.evaluate((text) => {
    globalThis.isfNotes.edit(undefined).change({ text });
  }, TYPED);
  const banner = await first.page
    .getByText(bannerText.full)
    .first()
    .waitFor({ timeout: 10_000 })
    .then(() => true)
    .catch(() => false);
  const snapshot = await first.page.evaluate(async () => {
    const written = await globalThis.isfNotes.snapshots.takeNow();
    return written.ok ? '' : (written.problem.message ?? written.problem.code);
  });
  cases.push({
    name: `disk of ${MEGABYTES} MB filled to the last byte while saving`,
    result: `${more.length} of ${SAVES} saves were said to be safe, the others refused (${[...new Set(refused)].join(', ')}); the banner ${banner ? 'says so' : 'DOES NOT COME'}; snapshot: «${snapshot}»`,
    good: before && banner && snapshot !== '' && refused.length > 0,
  });

  const reopened = await first.page.evaluate(() => globalThis.isfNotes.state.get().kind);
  await rm(ballast);
  const typedIsSaved = await expect
    .poll(() => hasText(first.page, TYPED), { timeout: 20_000 })
    .toBe(true)
    .then(() => true)
    .catch(() => false);
  const lostNow = await missing(first.page, safe);
  cases.push({
    name: 'room again, in the same run',
    result: `the notes were ${reopened} while full; what was typed ${typedIsSaved ? 'was saved by itself' : 'WAS NOT SAVED'}; ${lostNow} of ${safe.length} acknowledged saves missing`,
    good: typedIsSaved && lostNow === 0,
  });

  await fillUp(ballast);
  const late = await save(first.page, 40);
  safe.push(...late.safe);
  await first.close();
  cases.push(await startedWhileFull(root, profile, safe));

  await rm(ballast);
  cases.push(await startedWithRoom(root, profile, safe));
  return cases;
}

async function startedWhileFull(root: string, profile: string, safe: readonly Saved[]): Promise<DiskCase> {
  const session = await startNotes(root, profile);
  const { state } = session;
  const lost = state.kind === 'ready' ? await missing(session.page, safe) : 0;
  const said = state.kind === 'restore' ? ` (${state.finding.kind})` : state.kind === 'failed' ? ` (${state.problem.code})` : '';
  await session.close();
  return {
    name: 'quit and started again on the full disk',
    result: `${state.kind}${said}${state.kind === 'ready' ? `, ${lost} of ${safe.length} acknowledged saves missing` : ''}`,
    good: state.kind !== 'ready' || lost === 0,
  };
}

async function startedWithRoom(root: string, profile: string, safe: readonly Saved[]): Promise<DiskCase> {
  const session = await startNotes(root, profile);
  try {
    const { state } = session;
    const clicks = state.kind === 'restore' ? await restoreByClicks(session) : 0;
    await wait(500);
    const now = await session.page.evaluate(() => globalThis.isfNotes.state.get().kind);
    // Where the database was lost, what the last snapshot held must be there: the saves before the disk was filled.
    const wanted = state.kind === 'restore' ? safe.slice(0, SAVES) : safe;
    const lost = now === 'ready' ? await missing(session.page, wanted) : wanted.length;
    return {
      name: 'started again with room',
      result: `${state.kind}${clicks > 0 ? `, back in ${clicks} clicks` : ''}, ${lost} of ${wanted.length} ${clicks > 0 ? 'notes of the last snapshot' : 'acknowledged saves'} missing`,
      good: now === 'ready' && lost === 0 && clicks <= 2,
    };
  } finally {
    await session.close();
  }
}

/** Saves so many notes one after the other; gives those that were said to be safe, and why the others were not. */
export async function save(page: Page, count: number): Promise<{ safe: Saved[]; refused: string[] }> {
  return page.evaluate(async (most) => {
    const safe: { id: string; text: string }[] = [];
    const refused: string[] = [];
    for (let number = 0; number < most; number++) {
      const text = `${crypto.randomUUID()} `.repeat(100);
      const saved = await globalThis.isfNotes.store.create({ title: `Syntetisk ${number}`, text });
      if (saved.ok) safe.push({ id: saved.value.id, text });
      else refused.push(saved.problem.code);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return { safe, refused };
  }, count);
}

/** How many of these are not there as they were saved. */
async function missing(page: Page, saved: readonly Saved[]): Promise<number> {
  return page.evaluate(async (all) => {
    let lost = 0;
    for (const { id, text } of all) {
      const read = await globalThis.isfNotes.store.get(id);
      if (!read.ok || read.value?.text !== text) lost++;
    }
    return lost;
  }, saved);
}

function hasText(page: Page, text: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const latest = await globalThis.isfNotes.store.latest(50);
    return latest.ok && latest.value.some((note) => note.text === wanted);
  }, text);
}

/** Writes a file until nothing more fits. */
export async function fillUp(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for (let size = BLOCK; size >= 1; size = Math.floor(size / 10)) {
      for (let full = false; !full; ) {
        full = await file.write(Buffer.alloc(size)).then(
          ({ bytesWritten }) => bytesWritten === 0,
          (error: NodeJS.ErrnoException) => {
            if (error.code !== 'ENOSPC') throw error;
            return true;
          },
        );
      }
    }
  } finally {
    await file.close();
  }
  const { bavail } = await statfs(path);
  if (bavail > 1) throw new Error(`the disk has still ${bavail} blocks`);
}
