import { describe, expect, test, vi } from 'vitest';
import { LIMITS } from '../../src-renderer/data/note';
import { must, openPage, problemIn } from '../support/notes-page';

test('a note is stored with its times, read back, changed field by field, and counted', async () => {
  const { notes, pass } = await openPage();
  const made = must(await notes.store.create({ title: 'Samtale på video', tags: ['LAR'] }));
  expect(made).toEqual({
    id: made.id,
    title: 'Samtale på video',
    text: '',
    tags: ['LAR'],
    status: 'open',
    pinned: false,
    quotes: [],
    codes: [],
    createdAt: '2026-11-22T10:00:00.000Z',
    updatedAt: '2026-11-22T10:00:00.000Z',
  });
  pass(5_000);
  const changed = must(await notes.store.update(made.id, { due: '2026-12-01' }));
  expect(changed).toEqual({ ...made, due: '2026-12-01', updatedAt: '2026-11-22T10:00:05.000Z' });
  expect(must(await notes.store.get(made.id))).toEqual(changed);
  expect(must(await notes.store.update(made.id, { due: undefined }))).not.toHaveProperty('due');
  expect(notes.store.count()).toBe(1);
});

test('the time of a change never goes back, whatever the clock does', async () => {
  const { notes, pass } = await openPage();
  const { id } = must(await notes.store.create({ title: 'a' }));
  pass(-3_600_000);
  expect(must(await notes.store.update(id, { title: 'b' })).updatedAt).toBe('2026-11-22T10:00:00.001Z');
});

test('what is too long or has the wrong form is refused by field, and nothing changes', async () => {
  const { notes } = await openPage();
  const made = must(await notes.store.create({ title: 'a' }));
  const refused = await notes.store.update(made.id, { title: 'x'.repeat(LIMITS.title + 1) });
  expect(refused).toEqual({ ok: false, problem: { code: 'too-long', field: 'title' } });
  expect(await notes.store.update(made.id, { due: 'i morgen' })).toEqual({ ok: false, problem: { code: 'invalid', field: 'due' } });
  expect(problemIn(await notes.store.update('finnes-ikke', { title: 'x' }))).toBe('not-found');
  expect(must(await notes.store.get(made.id))).toEqual(made);
});

test('the newest come first, without those in the bin', async () => {
  const { notes, pass } = await openPage();
  const ids: string[] = [];
  for (const title of ['en', 'to', 'tre']) {
    ids.push(must(await notes.store.create({ title })).id);
    pass(1_000);
  }
  await notes.store.bin([ids[2] ?? '']);
  expect(must(await notes.store.latest()).map(({ title }) => title)).toEqual(['to', 'en']);
  expect(must(await notes.store.latest(1)).map(({ title }) => title)).toEqual(['to']);
});

describe('several at once', () => {
  test('are changed in one transaction, told once, and taken back to exactly what they were', async () => {
    const { notes, pass } = await openPage();
    const before = [];
    for (const title of ['en', 'to', 'tre']) before.push(must(await notes.store.create({ title })));
    const ids = before.map(({ id }) => id);
    pass(1_000);
    const told = vi.fn();
    notes.store.onChange(told);
    const undo = must(await notes.store.setStatus(ids, 'settled'));
    expect(told).toHaveBeenCalledTimes(1);
    expect(must(await notes.store.get(ids[1] ?? ''))?.status).toBe('settled');
    expect(must(await undo())).toEqual({ undone: 3, changedSince: 0 });
    for (const note of before) expect(must(await notes.store.get(note.id))).toEqual(note);
    expect(problemIn(await undo())).toBe('not-found');
  });

  test('are not taken back where they were changed since', async () => {
    const { notes, pass } = await openPage();
    const { id } = must(await notes.store.create({ title: 'a' }));
    const other = must(await notes.store.create({ title: 'b' }));
    pass(1_000);
    const undo = must(await notes.store.addTag([id, other.id], 'LAR'));
    pass(1_000);
    await notes.store.update(id, { text: 'skrevet siden' });
    expect(must(await undo())).toEqual({ undone: 1, changedSince: 1 });
    expect(must(await notes.store.get(id))).toMatchObject({ text: 'skrevet siden', tags: ['LAR'] });
    expect(must(await notes.store.get(other.id))).toEqual(other);
  });

  test('either all or none: a full list of tags refuses the tag for all', async () => {
    const { notes } = await openPage();
    const full = must(await notes.store.create({ tags: Array.from({ length: LIMITS.tags }, (_, at) => `m${at}`) }));
    const free = must(await notes.store.create({ title: 'a' }));
    expect(await notes.store.addTag([free.id, full.id], 'ny')).toEqual({ ok: false, problem: { code: 'too-long', field: 'tags' } });
    expect(must(await notes.store.get(free.id))).toEqual(free);
  });
});

describe('the bin', () => {
  test('takes notes and gives them back', async () => {
    const { notes } = await openPage();
    const { id } = must(await notes.store.create({ title: 'a' }));
    await notes.store.bin([id]);
    expect(must(await notes.store.get(id))?.deletedAt).toBeDefined();
    await notes.store.unbin([id]);
    expect(must(await notes.store.get(id))).not.toHaveProperty('deletedAt');
    expect(notes.store.count()).toBe(1);
  });

  test('gives back what was removed for good as long as there is an undo', async () => {
    const { notes } = await openPage();
    const note = must(await notes.store.create({ title: 'a' }));
    const undo = must(await notes.store.remove([note.id]));
    expect(notes.store.count()).toBe(0);
    expect(must(await notes.store.get(note.id))).toBeUndefined();
    expect(must(await undo())).toEqual({ undone: 1, changedSince: 0 });
    expect(must(await notes.store.get(note.id))).toEqual(note);
    expect(notes.store.count()).toBe(1);
  });

  test('is emptied at the start of what has been in it for 30 days, and of nothing else', async () => {
    const { notes, engine, main } = await openPage();
    const old = must(await notes.store.create({ title: 'gammelt' }));
    const kept = must(await notes.store.create({ title: 'beholdt' }));
    await notes.store.bin([old.id]);
    await notes.flush();
    const later = await openPage({ engine, main, at: '2026-12-23T10:00:00.000Z' });
    await vi.waitFor(async () => expect(must(await later.notes.store.get(old.id))).toBeUndefined());
    expect(must(await later.notes.store.get(kept.id))).toBeDefined();
    expect(later.notes.store.count()).toBe(1);
  });
});

describe('a full disk', () => {
  test('refuses what takes space, lets go what frees it, and is over as soon as main says so', async () => {
    const { notes, main } = await openPage();
    const { id } = must(await notes.store.create({ title: 'a' }));
    main.space = 'full';
    await notes.flush();
    expect(notes.space.get()).toBe('full');
    expect(problemIn(await notes.store.update(id, { title: 'b' }))).toBe('disk-full');
    expect(problemIn(await notes.store.remove([id]))).toBe('ok');
    main.space = 'ok';
    await notes.store.update(id, { title: 'c' });
    await vi.waitFor(() => expect(notes.space.get()).toBe('ok'), 8_000);
  });
});

test('main hears what the database holds, within a second of the last change', async () => {
  const { notes, main } = await openPage();
  await notes.store.create({ title: 'a' });
  await vi.waitFor(() => expect(main.marker).toMatchObject({ notes: 1, lastChange: '2026-11-22T10:00:00.001Z' }), 1_500);
});
