import { describe, expect, test, vi } from 'vitest';
import type { NoteQuery } from '../../src-renderer/data/api';
import type { Note } from '../../src-renderer/data/note';
import { openNotes } from '../../src-renderer/data/store/open';
import { plainCodec } from '../../src-renderer/data/store/rows';
import { emptyEngine, must, type NotesPage, noteOf, openPage } from '../support/notes-page';

const TODAY = '2026-11-22';

/** A page whose profile holds these notes, with the list loaded. */
async function pageWith(notes: readonly Note[]): Promise<NotesPage> {
  const engine = emptyEngine();
  const opened = await openNotes({ engine, now: () => new Date('2026-11-21T00:00:00.000Z') }, { snapshots: [] });
  if (opened.kind !== 'open') throw new Error(opened.kind);
  const { database, meta } = opened;
  await database.notes.bulkPut(await plainCodec.encode(notes));
  await database.meta.put({ ...meta, notes: notes.length });
  database.dexie.close();
  const page = await openPage({ engine });
  await page.notes.list.load();
  return page;
}

const ids = ({ notes }: NotesPage, query: Partial<NoteQuery> = {}): string[] =>
  notes.list.query({ order: 'updated', today: TODAY, ...query }).map(({ id }) => id);

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z`;
const THREE = [
  noteOf({ id: 'a', title: 'Ærlig', text: 'En samtale på telefon.', tags: ['LAR'], updatedAt: at(3), createdAt: at(1), due: '2026-11-20' }),
  noteOf({ id: 'b', title: 'adr', text: 'Om video.', status: 'settled', updatedAt: at(1), createdAt: at(3), due: '2026-11-10' }),
  noteOf({
    id: 'c',
    title: 'Zoom',
    text: 'Samtaler i gruppe.',
    tags: ['LAR', 'gruppe'],
    status: 'follow-up',
    updatedAt: at(2),
    createdAt: at(2),
  }),
];

describe('the order', () => {
  test.each([
    ['updated', 'acb'],
    ['created', 'bca'],
    ['title', 'bca'],
    ['due', 'bac'],
    ['status', 'cab'],
  ] as const)('by %s, and turned round', async (order, expected) => {
    const page = await pageWith(THREE);
    expect(ids(page, { order }).join('')).toBe(expected);
    expect(ids(page, { order, reversed: true }).join('')).toBe([...expected].reverse().join(''));
  });

  test('pinned notes come first in every one of them', async () => {
    const page = await pageWith(THREE);
    must(await page.notes.store.setPinned(['b'], true));
    expect(ids(page).join('')).toBe('bac');
    expect(ids(page, { order: 'title', reversed: true }).join('')).toBe('bac');
  });
});

describe('the filters', () => {
  test.each<[string, Partial<NoteQuery>, string]>([
    ['one status', { status: ['open'] }, 'a'],
    ['two of them', { status: ['open', 'follow-up'] }, 'ac'],
    ['all of the tags', { tags: ['LAR', 'gruppe'] }, 'c'],
    ['a due date', { due: 'set' }, 'ab'],
    ['overdue, but not what is settled', { due: 'overdue' }, 'a'],
    ['no due date', { due: 'none' }, 'c'],
    ['some ids', { ids: new Set(['b', 'c']) }, 'cb'],
    ['a word', { words: 'samtalen' }, 'ac'],
    ['two words', { words: 'samtale gruppe' }, 'c'],
    ['a word and a filter', { words: 'samtale', status: ['open'] }, 'a'],
    ['a word that no note has', { words: 'finnesikke' }, ''],
    ['the bin', { bin: true }, ''],
  ])('%s', async (_what, query, expected) => {
    expect(ids(await pageWith(THREE), query).join('')).toBe(expected);
  });

  test('a word in title, tag or code outweighs one in the text', async () => {
    const page = await pageWith([
      noteOf({ id: 'x', text: 'gruppe gruppe', updatedAt: at(9) }),
      noteOf({ id: 'y', title: 'Om gruppe', updatedAt: at(2) }),
      noteOf({ id: 'z', tags: ['gruppe'], updatedAt: at(1) }),
      noteOf({ id: 'w', title: 'Gruppe', updatedAt: at(1) }),
    ]);
    expect(ids(page, { words: 'gruppe', order: 'match' }).join('')).toBe('wyzx');
  });

  test('what a note hangs on finds it', async () => {
    const page = await pageWith([noteOf({ id: 'x', codes: [{ system: 's', code: 'WMGA28' }] }), noteOf({ id: 'y' })]);
    expect(ids(page, { about: 'WMGA28' })).toEqual(['x']);
    expect(ids(page, { words: 'wmga28' })).toEqual(['x']);
  });
});

describe('a change in the store', () => {
  test('is in the list at once, in every order that was asked for', async () => {
    const page = await pageWith(THREE);
    ids(page, { order: 'title' });
    const before = page.notes.list.version.get();
    const { id } = must(await page.notes.store.create({ title: 'Midt' }));
    expect(page.notes.list.version.get()).toBeGreaterThan(before);
    expect(ids(page, { order: 'title' })).toEqual(['b', id, 'c', 'a']);
    page.pass(1_000);
    must(await page.notes.store.update('b', { title: 'Åpen' }));
    expect(ids(page, { order: 'title' })).toEqual([id, 'c', 'a', 'b']);
    const undo = must(await page.notes.store.bin(['a', 'c']));
    expect(ids(page)).toEqual(['b', id]);
    expect(ids(page, { bin: true }).toSorted()).toEqual(['a', 'c']);
    must(await undo());
    expect(ids(page, { order: 'title' })).toEqual([id, 'c', 'a', 'b']);
    must(await page.notes.store.remove(['a']));
    expect(ids(page, { words: 'samtale' })).toEqual(['c']);
  });

  test('counts and tags follow', async () => {
    const page = await pageWith(THREE);
    expect(page.notes.list.counts(TODAY)).toEqual({ open: 1, settled: 1, 'follow-up': 1, all: 3, overdue: 1, bin: 0 });
    expect(page.notes.list.tags()).toEqual([
      { tag: 'LAR', notes: 2 },
      { tag: 'gruppe', notes: 1 },
    ]);
    must(await page.notes.store.bin(['a']));
    expect(page.notes.list.counts(TODAY)).toMatchObject({ all: 2, overdue: 0, bin: 1 });
    expect(page.notes.list.tags()).toHaveLength(2);
  });

  test('the same question gives the same answer, as an object, until something changes', async () => {
    const page = await pageWith(THREE);
    const query: NoteQuery = { order: 'updated', today: TODAY };
    const first = page.notes.list.query(query);
    expect(page.notes.list.query({ ...query })).toBe(first);
    must(await page.notes.store.update('a', { text: 'ny' }));
    expect(page.notes.list.query(query)).not.toBe(first);
  });
});

test('where the words stand is told for title and text', async () => {
  const page = await pageWith(THREE);
  const { title, excerpt, spans } = page.notes.list.marks('c', 'zoom samtale');
  expect(title).toEqual([{ from: 0, to: 4 }]);
  expect(spans.map(({ from, to }) => excerpt.slice(from, to))).toEqual(['Samtal']);
});

describe('loading', () => {
  const many = (count: number): Note[] =>
    Array.from({ length: count }, (_, index) =>
      noteOf({
        id: `n${String(index).padStart(6, '0')}`,
        title: `Notat ${index}`,
        updatedAt: new Date(1_700_000_000_000 + index).toISOString(),
      }),
    );

  test('begins with the newest, goes on in pieces, and takes in what changes meanwhile', async () => {
    const page = await pageWith(many(1_800));
    const { notes } = await openPage({ engine: page.engine, main: page.main });
    const sizes: number[] = [];
    notes.list.progress.subscribe(() => sizes.push(notes.list.progress.get().loaded));
    const first: string[][] = [];
    notes.list.version.subscribe(() => first.push(notes.list.query({ order: 'updated', today: TODAY }).map(({ id }) => id)));
    const loading = notes.list.load();
    const made = must(await notes.store.create({ title: 'underveis' }));
    must(await notes.store.remove(['n000007']));
    await loading;
    expect(first[0]?.includes('n001799')).toBe(true);
    expect(notes.list.progress.get()).toEqual({ loaded: 1_800, total: 1_800, done: true });
    expect(sizes.length).toBeGreaterThan(3);
    const all = notes.list.query({ order: 'updated', today: TODAY }).map(({ id }) => id);
    expect(new Set(all).size).toBe(1_800);
    expect(all).toContain(made.id);
    expect(all).not.toContain('n000007');
  });

  test('says so when there are fewer notes than the database has counted', async () => {
    const page = await pageWith(THREE);
    const { notes } = await openPage({ engine: page.engine, main: page.main });
    const dexie = await import('dexie').then(({ default: Dexie }) => new Dexie('isf-notes', { ...page.engine }).open());
    await dexie.table('notes').delete('b');
    await notes.list.load();
    expect(notes.list.progress.get()).toMatchObject({ loaded: 2, total: 3, problem: { code: 'damaged' } });
    dexie.close();
  });

  test('begins again by itself after an import', async () => {
    const page = await pageWith(THREE);
    must(await page.notes.files.write({ format: 'jsonl', ids: ['a'] }));
    page.main.picked = page.main.exported;
    const read = must(await page.notes.files.read({}));
    if (read === undefined) throw new Error('no file');
    must(await read.apply('replace'));
    await vi.waitFor(() => expect(ids(page)).toEqual(['a']));
  });
});
