import { describe, expect, test } from 'vitest';
import { rowsBetweenSaves } from '../../src-renderer/data/files/rows-between-saves';
import { rowsInOrder } from '../../src-renderer/data/files/rows-in-order';
import { type Access, createAccess, type OpenNotes } from '../../src-renderer/data/store/access';
import { createNoteStore, type FullStore } from '../../src-renderer/data/store/note-store';
import { openNotes } from '../../src-renderer/data/store/open';
import { plainCodec, type Row } from '../../src-renderer/data/store/rows';
import { emptyEngine, must, noteOf, openPage } from '../support/notes-page';
import { seeded } from '../support/random';

const NOTES = 1_100;
const PIECES = 3;

interface Reading {
  readonly access: Access;
  readonly store: FullStore;
  readonly ids: string[];
  /** Reads while saves are made, with this done after each piece. */
  read(between: () => Promise<void> | void): Promise<Row[]>;
  /** What stands there now. */
  all(): Promise<Row[]>;
}

async function reading(): Promise<Reading> {
  let time = Date.parse('2026-11-22T10:00:00.000Z');
  const now = (): Date => new Date(time++);
  const opened = await openNotes({ engine: emptyEngine(), now }, { snapshots: [] });
  if (opened.kind !== 'open') throw new Error(opened.kind);
  const { database } = opened;
  const ids = Array.from({ length: NOTES }, (_, number) => `n${number}`);
  await database.notes.bulkPut(
    await plainCodec.encode(ids.map((id, number) => noteOf({ id, createdAt: new Date(1_700_000_000_000 + number).toISOString() }))),
  );
  const meta = { ...opened.meta, notes: NOTES };
  await database.meta.put(meta);
  const access = createAccess({ now, refusal: () => undefined });
  access.use({ database, codec: plainCodec, meta });
  const current = (): OpenNotes => access.current() ?? { database, codec: plainCodec, meta };
  return {
    access,
    store: createNoteStore(access),
    ids,
    all: () => rowsInOrder(current()),
    read(between) {
      let pieces = 0;
      const notes: typeof database.notes = Object.create(database.notes, {
        where: {
          value: (index: string) => {
            const clause = database.notes.where(index);
            const limited = (range: ReturnType<typeof clause.above>) => ({
              limit: (count: number) => ({
                toArray: async () => {
                  const piece = await range.limit(count).toArray();
                  // What is read after that is read in one transaction, into which nothing comes.
                  if (++pieces <= PIECES) await between();
                  return piece;
                },
              }),
            });
            return {
              above: (key: unknown) => limited(clause.above(key)),
              aboveOrEqual: (key: unknown) => limited(clause.aboveOrEqual(key)),
            };
          },
        },
      });
      return rowsBetweenSaves(access, { ...current(), database: { ...database, notes } });
    },
  };
}

describe('what is read between saves', () => {
  test('is what stands there at the end, whatever was saved meanwhile', async () => {
    const { store, ids, read, all } = await reading();
    const draw = seeded(9);
    const before = await all();
    const rows = await read(async () => {
      for (let change = 0; change < 12; change++) {
        const id = draw.oneOf(ids);
        const changes = [
          () => store.create({ title: 'ny' }),
          () => store.update(id, { title: `${change}` }),
          () => store.bin([id]),
          () => store.remove([id]),
          async () => must(await store.remove([id]))(),
          () => store.purge(new Date('2026-11-22T10:00:00.050Z')),
        ];
        await draw.oneOf(changes)();
      }
    });
    expect(rows).toEqual(await all());
    expect(rows).not.toEqual(before);
  });

  test('is of one moment when a save ends while the end is read', async () => {
    const { store, ids, read, all } = await reading();
    for (let round = 0; round < 5; round++) {
      const moments = [await all()];
      const saves: Promise<unknown>[] = [];
      let pieces = 0;
      const rows = await read(() => {
        // One after the other, and nobody waits for them; the first stands in the first piece, the second in the last.
        if (++pieces === PIECES)
          saves.push(
            ...[ids[3], ids[NOTES - 3]].map(async (id = '') => {
              must(await store.update(id, { title: `runde ${round}` }));
              moments.push(await all());
            }),
          );
      });
      await Promise.all(saves);
      expect(moments.some((moment) => JSON.stringify(moment) === JSON.stringify(rows))).toBe(true);
    }
  });

  test('is of one moment when it was not told which notes were changed', async () => {
    const { access, store, ids, read, all } = await reading();
    const rows = await read(async () => {
      must(await store.update(ids[0] ?? '', { title: 'endret' }));
      access.tell({ kind: 'reset', changed: true });
    });
    expect(rows).toEqual(await all());
  });

  test('is of one moment when the database holds a change that nobody tells of', async () => {
    const { access, read, all } = await reading();
    const { database, meta } = access.current() as OpenNotes;
    const rows = await read(async () => {
      await database.notes.delete('n5');
      await database.meta.put({ ...meta, changes: meta.changes + 7 });
    });
    expect(rows).toEqual(await all());
  });
});

test('a snapshot is of one moment when everything is exchanged while it is written', async () => {
  const page = await openPage();
  for (let number = 0; number < 600; number++) must(await page.notes.store.create({ title: 'første' }));
  const other = await openPage();
  for (let number = 0; number < 3; number++) must(await other.notes.store.create({ title: 'andre' }));
  must(await other.notes.files.write({ format: 'jsonl' }));
  page.main.picked = other.main.exported;
  const read = must(await page.notes.files.read({}));
  if (read === undefined) throw new Error('no file');
  const taken = page.notes.snapshots.takeNow();
  const applied = read.apply('replace');
  must(await taken);
  must(await applied);
  for (const text of page.main.snapshots.values()) {
    const titles = new Set(text.split('\n').flatMap((line) => /"title":"([^"]*)"/.exec(line)?.[1] ?? []));
    expect(titles.size).toBe(1);
  }
});
