import { describe, expect, test } from 'vitest';
import type { Note } from '../../src-renderer/data/note';
import { must, type NotesPage, openPage } from '../support/notes-page';
import { seeded } from '../support/random';

/** All notes outside the bin, last changed first, as the list has them. */
async function expected({ notes }: NotesPage, limit: number): Promise<string[]> {
  await notes.list.load();
  const order = notes.list.query({ order: 'updated', today: '2026-11-22' });
  return order.slice(0, limit).map(({ id }) => id);
}

const latest = async ({ notes }: NotesPage, limit: number): Promise<readonly Note[]> => must(await notes.store.latest(limit));

async function filled(count: number): Promise<{ page: NotesPage; ids: string[] }> {
  const page = await openPage();
  const ids: string[] = [];
  for (let number = 0; number < count; number++) {
    ids.push(must(await page.notes.store.create({ title: `${number}` })).id);
    page.pass(1_000);
  }
  return { page, ids };
}

describe('the newest, asked for again', () => {
  test('are right after any changes between', async () => {
    const { page, ids } = await filled(40);
    const { store } = page.notes;
    const draw = seeded(5);
    for (let round = 0; round < 60; round++) {
      page.pass(1_000);
      const id = draw.oneOf(ids);
      const changes = [
        async () => void ids.push(must(await store.create({ title: 'ny' })).id),
        () => store.update(id, { text: `${round}` }),
        () => store.bin([id]),
        () => store.unbin([id]),
        () => store.remove([id]),
        async () => (await latest(page, draw.between(0, 60))).length,
      ];
      await draw.oneOf(changes)();
      const limit = draw.oneOf([1, 10, 10, 10, 50]);
      expect((await latest(page, limit)).map((note) => note.id)).toEqual(await expected(page, limit));
    }
  });

  test('are as they are stored now', async () => {
    const { page, ids } = await filled(5);
    await latest(page, 3);
    page.pass(1_000);
    const changed = must(await page.notes.store.update(ids[0] ?? '', { text: 'endret' }));
    expect((await latest(page, 3))[0]).toEqual(changed);
  });

  test('are there when all that were newest are gone', async () => {
    const { page, ids } = await filled(20);
    await latest(page, 5);
    must(await page.notes.store.remove(ids.slice(10)));
    expect((await latest(page, 5)).map(({ id }) => id)).toEqual(ids.slice(5, 10).toReversed());
  });

  test('are there when more have been changed than is read at once', async () => {
    const { page, ids } = await filled(300);
    await latest(page, 5);
    page.pass(1_000);
    must(await page.notes.store.setPinned(ids, true));
    page.pass(1_000);
    must(await page.notes.store.update(ids[7] ?? '', { text: 'sist' }));
    const newest = await latest(page, 5);
    expect(newest[0]?.id).toBe(ids[7]);
    expect(newest).toHaveLength(5);
    expect(newest).toEqual(must(await page.notes.store.latest(1_000)).slice(0, 5));
  });

  test('are in one order where they were changed at the same time', async () => {
    const page = await openPage();
    for (let number = 0; number < 12; number++) must(await page.notes.store.create({ title: `${number}` }));
    const first = await latest(page, 6);
    expect(await latest(page, 6)).toEqual(first);
    expect(await latest(page, 50)).toEqual(await latest(page, 50));
    expect((await latest(page, 50)).slice(0, 6)).toEqual(first);
  });
});
