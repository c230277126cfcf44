import { describe, expect, test, vi } from 'vitest';
import { fakeMain } from '../support/fake-main';
import { must, type NotesPage, openPage, problemIn } from '../support/notes-page';

async function pageWith(...titles: readonly string[]): Promise<NotesPage> {
  const page = await openPage();
  for (const title of titles) must(await page.notes.store.create({ title }));
  return page;
}

const titles = async ({ notes }: NotesPage): Promise<string[]> => must(await notes.store.latest()).map(({ title }) => title);

describe('a restore', () => {
  test('brings back a lost database, byte for byte, in two steps', async () => {
    const page = await pageWith('en', 'to', 'tre');
    const { name } = must(await page.notes.snapshots.takeNow());
    await page.notes.flush();

    const lost = await openPage({ main: page.main });
    expect(lost.notes.state.get()).toMatchObject({ kind: 'restore', finding: { kind: 'gone', notes: 3 } });
    expect(must(await lost.notes.restore.choices()).map(({ file }) => file)).toEqual([name]);
    const steps: number[][] = [];
    expect(must(await lost.notes.restore.fromSnapshot(name, { onProgress: (...step) => steps.push(step) }))).toEqual({
      notes: 3,
      unreadable: [],
    });
    expect(steps.at(-1)).toEqual([100, 100]);
    expect(lost.notes.state.get()).toEqual({ kind: 'ready', writable: true, sealed: false });
    must(await lost.notes.snapshots.takeNow());
    const [first, second] = [...lost.main.snapshots.values()];
    expect(second).toBe(first);

    // Main knows the new database, so that the next start finds nothing missing.
    const next = await openPage(lost);
    expect(next.notes.state.get().kind).toBe('ready');
    expect(await titles(next)).toHaveLength(3);
  });

  test('of notes that are in use writes a snapshot of them first, and does nothing when it cannot', async () => {
    const page = await pageWith('før');
    const { name } = must(await page.notes.snapshots.takeNow());
    must(await page.notes.store.create({ title: 'siden' }));
    page.main.refusing.set('notes:write-begin', { code: 'disk-full', message: 'Fullt.' });
    expect(problemIn(await page.notes.restore.fromSnapshot(name))).toBe('disk-full');
    expect(await titles(page)).toHaveLength(2);
    page.main.refusing.clear();
    must(await page.notes.restore.fromSnapshot(name));
    expect(await titles(page)).toEqual(['før']);
    expect(page.main.snapshots.size).toBe(2);
    expect([...page.main.snapshots.values()].at(-1)).toContain('siden');
  });

  test('that is stopped, or of a file that is damaged, leaves what is there', async () => {
    const page = await pageWith('her');
    const { name } = must(await page.notes.snapshots.takeNow());
    const stop = new AbortController();
    stop.abort();
    expect(problemIn(await page.notes.restore.fromSnapshot(name, { signal: stop.signal }))).toBe('cancelled');
    const text = page.main.snapshots.get(name) ?? '';
    page.main.snapshots.set('kort', text.slice(0, text.lastIndexOf('{"end"')));
    expect(problemIn(await page.notes.restore.fromSnapshot('kort'))).toBe('incomplete');
    expect(problemIn(await page.notes.restore.fromSnapshot('finnes-ikke'))).toBe('not-found');
    expect(await titles(page)).toEqual(['her']);
    expect((await page.engine.indexedDB.databases()).map(({ name: database }) => database)).toEqual(['isf-notes']);
  });

  test('loads the list again', async () => {
    const page = await pageWith('en');
    const { name } = must(await page.notes.snapshots.takeNow());
    must(await page.notes.store.create({ title: 'to' }));
    await page.notes.list.load();
    must(await page.notes.restore.fromSnapshot(name));
    await vi.waitFor(() =>
      expect(page.notes.list.query({ order: 'updated', today: '2026-11-22' }).map(({ title }) => title)).toEqual(['en']),
    );
  });
});

test('to begin afresh leaves the snapshots, and the next start finds nothing missing', async () => {
  const page = await pageWith('en');
  must(await page.notes.snapshots.takeNow());
  await page.notes.flush();
  const lost = await openPage({ main: page.main });
  must(await lost.notes.restore.beginAfresh());
  expect(lost.notes.state.get().kind).toBe('ready');
  expect(lost.notes.store.count()).toBe(0);
  expect(lost.main.snapshots.size).toBe(1);
  expect((await openPage(lost)).notes.state.get().kind).toBe('ready');
});

describe('snapshots', () => {
  test('are due for changes of an earlier run that are in none', async () => {
    const page = await pageWith('en');
    await page.notes.flush();
    const next = await openPage(page);
    expect(next.notes.snapshots.state.get().waiting).toBe(1);
  });

  test('tell a failure in their state, with what main says', async () => {
    const main = fakeMain();
    const page = await openPage({ main });
    must(await page.notes.store.create({ title: 'a' }));
    main.refusing.set('notes:write-piece', { code: 'disk-full', message: 'Disken er full.' });
    expect(problemIn(await page.notes.snapshots.takeNow())).toBe('disk-full');
    expect(page.notes.snapshots.state.get()).toMatchObject({ writing: false, problem: { code: 'disk-full', message: 'Disken er full.' } });
    main.refusing.clear();
    must(await page.notes.snapshots.takeNow());
    expect(page.notes.snapshots.state.get()).not.toHaveProperty('problem');
  });

  test('hold a note longer than one piece, whole', async () => {
    const page = await openPage();
    const text = `${'🩺ø\u0001'.repeat(50_000)}`;
    const { id } = must(await page.notes.store.create({ text }));
    const { name } = must(await page.notes.snapshots.takeNow());
    page.main.pieceLength = 777_777;
    must(await page.notes.restore.fromSnapshot(name));
    expect(must(await page.notes.store.get(id))?.text).toBe(text);
  });
});
