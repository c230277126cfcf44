/** What is left when the process dies between any two steps on the disk. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Disk, openDisk } from '../../../../../src-main/services/shelf/disk';
import { loadEffectiveLibrary } from '../../../../../src-main/services/shelf/effective-library';
import type { ShelfPlace } from '../../../../../src-main/services/shelf/place';
import { QUIET } from '../../../../../src-main/services/shelf/work';
import type { WorkSession } from '../../../../../src-main/services/shelf/work-session';
import { letterClarification, nextYear, openedShelf, packIn, SMALL, shelfPlace } from '../../../../support/shelf';

class Killed extends Error {}

/** A disk whose process dies before or after its n-th step; from then on nothing reaches it. */
function dyingDisk(folder: string, step: number, when: 'before' | 'after') {
  const real = openDisk(folder);
  const steps: string[] = [];
  let dead = false;
  const disk = new Proxy(real, {
    get(target, name: keyof Disk) {
      const method = target[name] as (...args: unknown[]) => unknown;
      if (!['commit', 'keepFile', 'writeDerived', 'dropDerived', 'sweep'].includes(name)) return method;
      return async (...args: unknown[]) => {
        if (dead) throw new Killed();
        steps.push(name);
        dead = steps.length === step;
        if (dead && when === 'before') throw new Killed();
        const done = await method(...args);
        if (dead) throw new Killed();
        return done;
      };
    },
  });
  return { disk, steps };
}

const { id: _id, revision: _revision, recordedAt: _at, ...DRAFT } = letterClarification();
type Change = (shelf: WorkSession, place: ShelfPlace & { base: string }) => Promise<unknown>;
const CHANGES: readonly (readonly [string, Change])[] = [
  [
    'an install',
    async (shelf, { base }) => {
      const { sha256 } = await shelf.previewPack(QUIET, await packIn(base, { content: nextYear() }));
      await shelf.install(QUIET, sha256, true);
    },
  ],
  ['a clarification', (shelf) => shelf.saveDraft(QUIET, DRAFT)],
];

const whatIsUsed = async (place: ShelfPlace) => {
  const library = await loadEffectiveLibrary(place, { log: () => {} });
  return JSON.stringify(library.books.map(({ id, hash, shelf }) => [id, shelf ?? hash]));
};

describe.each(CHANGES)('%s', (_what, change) => {
  test('that dies at any step leaves exactly the old state or exactly the new one, and both can be gone on with', async () => {
    const undisturbed = await shelfPlace();
    const old = await whatIsUsed(undisturbed);
    const { disk, steps } = dyingDisk(undisturbed.shelf, 0, 'before');
    await change(await openedShelf(undisturbed, disk), undisturbed);
    const changed = await whatIsUsed(undisturbed);
    expect(changed).not.toBe(old);
    expect(steps).toContain('commit');

    const outcomes = new Set<string>();
    for (const when of ['before', 'after'] as const) {
      for (let step = 2; step <= steps.length; step++) {
        const place = await shelfPlace();
        const shelf = await openedShelf(place, dyingDisk(place.shelf, step, when).disk);
        await change(shelf, place).catch(() => {}); // what it was told when it died, nobody hears
        const found = await whatIsUsed(place);
        expect([old, changed], `${steps[step - 1]} ${when}`).toContain(found);
        outcomes.add(found);
        const again = await openedShelf(place);
        expect((await again.state(QUIET)).books.every(({ certificate }) => certificate.findings === 0)).toBe(true);
        if (found === old) await change(again, place);
        expect(await whatIsUsed(place)).toBe(changed);
      }
    }
    expect(outcomes.size).toBe(2);
  });
});

test('a disk that is full says so, and everything is as before', async () => {
  const place = await shelfPlace();
  const real = openDisk(place.shelf);
  const full: Disk = { ...real, commit: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) };
  const shelf = await openedShelf(place, full);
  const { sha256 } = await shelf.previewPack(QUIET, await packIn(place.base, { content: nextYear() }));
  await expect(shelf.install(QUIET, sha256, true)).rejects.toMatchObject({
    code: 'failed',
    message: expect.stringContaining('Alt er som før'),
  });
  expect((await shelf.state(QUIET)).packs).toEqual([]);
  expect(await whatIsUsed(place)).toBe(JSON.stringify([[SMALL.id, SMALL.hash]]));
});

describe('a shelf.json that is', () => {
  test.each([
    ['cut off', '{"format":1,"gener'],
    ['of a newer app', '{"format":2}'],
    ['something else', '[]'],
  ])('%s is set aside and told of; the app uses its own books', async (_what, text) => {
    const place = await shelfPlace();
    await openedShelf(place).then((shelf) => shelf.saveDraft(QUIET, DRAFT));
    await writeFile(join(place.shelf, 'shelf.json'), text);
    const lines: string[] = [];
    expect((await loadEffectiveLibrary(place, { log: (line) => void lines.push(line) })).books).toEqual([SMALL]);
    expect(lines).toHaveLength(1);

    const state = await (await openedShelf(place)).state(QUIET);
    expect(state).toMatchObject({ generation: 0, packs: [], notices: [expect.stringContaining('satt til side')] });
    const aside = (await readdir(place.shelf)).filter((name) => name.startsWith('shelf.damaged-'));
    expect(aside).toHaveLength(1);
    expect(await readFile(join(place.shelf, aside[0] ?? ''), 'utf8')).toBe(text);
  });
});

test('leftovers of a process that died are removed, and what is in use stays', async () => {
  const place = await shelfPlace();
  const shelf = await openedShelf(place);
  const { sha256 } = await shelf.previewPack(QUIET, await packIn(place.base, { content: nextYear() }));
  await shelf.install(QUIET, sha256, true);
  const listed = async () => [...(await readdir(join(place.shelf, 'files'))), ...(await readdir(join(place.shelf, 'derived')))];
  const before = await listed();
  await writeFile(join(place.shelf, 'files', '.uferdig-1'), 'x');
  await writeFile(join(place.shelf, 'files', '0'.repeat(64)), 'x');
  await openedShelf(place);
  expect(await listed()).toEqual(before);
});

test('what is derived and was changed by hand is made again', async () => {
  const place = await shelfPlace();
  await openedShelf(place).then((shelf) => shelf.saveDraft(QUIET, DRAFT));
  const before = await whatIsUsed(place);
  const [key] = await readdir(join(place.shelf, 'derived'));
  const path = join(place.shelf, 'derived', key ?? '', 'books', 'small.json');
  await writeFile(path, (await readFile(path, 'utf8')).replace('Brev gir ikke', 'Brev gir'));
  expect(await whatIsUsed(place)).toBe(before);
  expect(await readFile(path, 'utf8')).toContain('Brev gir ikke');
});
