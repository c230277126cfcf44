import Dexie from 'dexie';
import { forceCloseDatabase, IDBDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { VERSIONS } from '../../src-renderer/data/schema/versions';
import { openNotes } from '../../src-renderer/data/store/open';
import { fakeMain } from '../support/fake-main';
import { frozenRows, makeFrozen } from '../support/frozen';
import { emptyEngine, must, newPage, openPage, problemIn } from '../support/notes-page';

afterEach(() => {
  vi.restoreAllMocks();
});

test('every write asks for strict durability', async () => {
  const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const { notes } = await openPage();
  must(await notes.store.create({ title: 'a' }));
  const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThan(0);
  expect(writes.map(([, , options]) => options)).toEqual(writes.map(() => ({ durability: 'strict' })));
});

describe('the shapes of the database', () => {
  test('have numbers that grow by one', () => {
    expect(VERSIONS.map(({ version }) => version)).toEqual(VERSIONS.map((_, index) => index + 1));
  });

  test.each(VERSIONS.map((version) => [version.version, version] as const))(
    'from version %i up to the newest every note is kept',
    async (number, version) => {
      const engine = emptyEngine();
      const rows = frozenRows(number);
      await makeFrozen(engine, version, rows);
      const { notes } = await openPage({ engine, at: '2026-11-22T10:00:00.000Z' });
      expect(notes.state.get()).toEqual({ kind: 'ready', writable: true, sealed: false });
      expect(notes.store.count()).toBe(rows.notes?.length);
      expect(must(await notes.store.latest()).map(({ title }) => title)).toEqual(['Blåskjell på Ærøy 🩺']);
      const [first] = rows.notes as { id: string; note: object }[];
      expect(must(await notes.store.get(first?.id ?? ''))).toEqual(first?.note);
      expect(must(await notes.store.update(first?.id ?? '', { title: 'Endret' })).title).toBe('Endret');
    },
  );

  test('a version to come brings the rows along, and runs its upgrade', async () => {
    const engine = emptyEngine();
    await makeFrozen(engine, VERSIONS[0] ?? { version: 1, stores: {} }, frozenRows(1));
    const next = {
      version: 2,
      stores: { notes: 'id, [live+updatedAt], [createdAt+id], deletedAt, due', meta: 'key' },
      upgrade: async (transaction: import('dexie').Transaction) => {
        await transaction
          .table('notes')
          .toCollection()
          .modify((row: { due?: string; note: { due?: string } }) => {
            if (row.note.due !== undefined) row.due = row.note.due;
          });
      },
    };
    const opened = await openNotes({ engine, now: () => new Date(), versions: [...VERSIONS, next] }, { snapshots: [] });
    if (opened.kind !== 'open') throw new Error(opened.kind);
    expect(await opened.database.dexie.table('notes').where('due').equals('2026-12-01').count()).toBe(1);
    expect(await opened.database.notes.count()).toBe(2);
  });
});

test('a database of a newer app opens as it is: it can be read, and nothing is written', async () => {
  const engine = emptyEngine();
  const newer = { version: 7, stores: { ...VERSIONS[0]?.stores, extra: 'id' } };
  await makeFrozen(engine, newer, { ...frozenRows(1), extra: [{ id: 'x' }] });
  const { notes, main } = await openPage({ engine });
  expect(notes.state.get()).toEqual({ kind: 'ready', writable: false, sealed: false });
  expect(must(await notes.store.latest())).toHaveLength(1);
  expect(problemIn(await notes.store.create({ title: 'a' }))).toBe('read-only');
  expect(problemIn(await notes.lock.turnOn([{ kind: 'keyring' }, { kind: 'recovery', text: notes.lock.newRecoveryCode() }]))).toBe(
    'read-only',
  );
  expect((await engine.indexedDB.databases())[0]?.version).toBe(70);
  const dexie = await new Dexie('isf-notes', { ...engine }).open();
  expect(await dexie.table('extra').count()).toBe(1);
  expect(await dexie.table('notes').count()).toBe(2);
  dexie.close();
  expect(main.snapshots.size).toBe(0);
});

describe('when something is missing', () => {
  test('an emptied database opens the restore screen and never an empty list', async () => {
    const { notes, main } = await openPage();
    must(await notes.store.create({ title: 'a' }));
    await notes.flush();
    const other = newPage({ main });
    await other.notes.open();
    expect(other.notes.state.get()).toEqual({
      kind: 'restore',
      finding: { kind: 'gone', notes: 1, lastChange: '2026-11-22T10:00:00.001Z' },
    });
    expect(problemIn(await other.notes.store.create({ title: 'b' }))).toBe('not-open');
    expect(main.marker).toMatchObject({ notes: 1 });
  });

  test('an empty profile with snapshots offers them', async () => {
    const { notes, main } = await openPage();
    must(await notes.store.create({ title: 'a' }));
    must(await notes.snapshots.takeNow());
    main.marker = undefined;
    const other = await openPage({ main });
    expect(other.notes.state.get()).toEqual({ kind: 'restore', finding: { kind: 'new-profile', snapshots: 1 } });
  });

  test('a database that is older than the marker says how much is lost, and can be gone on with', async () => {
    const page = await openPage();
    must(await page.notes.store.create({ title: 'a' }));
    await page.notes.flush();
    if (page.main.marker !== undefined) page.main.marker = { ...page.main.marker, notes: 2, lastChange: '2026-11-22T10:00:30.500Z' };
    const { notes, main } = await openPage({ ...page, at: '2026-11-22T11:00:00.000Z' });
    expect(notes.state.get()).toMatchObject({ kind: 'restore', finding: { kind: 'older', lostSeconds: 31, notes: 1, notesBefore: 2 } });
    must(await notes.restore.keepWhatIsHere());
    expect(notes.state.get()).toEqual({ kind: 'ready', writable: true, sealed: false });
    expect(must(await notes.store.latest())).toHaveLength(1);
    expect(main.marker).toMatchObject({ notes: 1, lastChange: '2026-11-22T11:00:00.000Z' });
    expect((await openPage({ engine: page.engine, main })).notes.state.get().kind).toBe('ready');
  });

  test('a database that does not open is damage; one can begin afresh, and the snapshots stay', async () => {
    const page = await openPage();
    must(await page.notes.store.create({ title: 'a' }));
    must(await page.notes.snapshots.takeNow());
    await page.notes.flush();
    const engine = emptyEngine();
    const open = vi.spyOn(engine.indexedDB, 'databases').mockRejectedValueOnce(new DOMException('Internal error', 'UnknownError'));
    const { notes } = await openPage({ engine, main: page.main });
    expect(open).toHaveBeenCalled();
    expect(notes.state.get()).toMatchObject({
      kind: 'restore',
      finding: { kind: 'damaged', problem: { code: 'store-failed', detail: 'UnknownError' } },
    });
    must(await notes.restore.beginAfresh());
    expect(notes.state.get()).toMatchObject({ kind: 'ready' });
    expect(notes.store.count()).toBe(0);
    expect(page.main.snapshots.size).toBe(1);
    expect((await openPage({ engine, main: page.main })).notes.state.get().kind).toBe('ready');
  });

  test('notes without their first row are damage, and are kept', async () => {
    const engine = emptyEngine();
    await makeFrozen(engine, VERSIONS[0] ?? { version: 1, stores: {} }, { ...frozenRows(1), meta: [] });
    const { notes } = await openPage({ engine });
    expect(notes.state.get()).toMatchObject({ kind: 'restore', finding: { kind: 'damaged' } });
    must(await notes.restore.keepWhatIsHere());
    expect(notes.store.count()).toBe(2);
  });

  test('main that does not answer is a failure, not an empty list; opening again helps', async () => {
    const main = fakeMain();
    main.refusing.set('notes:storage', { code: 'failed', message: 'Mappen svarer ikke.' });
    const { notes } = newPage({ main });
    expect(await notes.open()).toEqual({ kind: 'failed', problem: { code: 'main', message: 'Mappen svarer ikke.', detail: 'failed' } });
    main.refusing.clear();
    expect(await notes.open()).toMatchObject({ kind: 'ready' });
  });
});

test('a connection that breaks is opened again, and what is there is looked at anew', async () => {
  const used = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const { notes } = await openPage();
  must(await notes.store.create({ title: 'a' }));
  await notes.flush();
  const states: string[] = [];
  notes.state.subscribe(() => states.push(notes.state.get().kind));
  forceCloseDatabase(used.mock.contexts.at(-1) as never);
  await vi.waitFor(() => expect(states).toEqual(['opening', 'ready']));
  expect(must(await notes.store.latest())).toHaveLength(1);
});
