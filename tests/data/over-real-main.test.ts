/** The notes over the real services of main: what the fake main of the other tests promises is held against them here. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createNotesHandlers } from '../../src-main/ipc/notes-handlers';
import type { WayIn } from '../../src-renderer/data/api';
import type { Call } from '../../src-renderer/data/call';
import type { FakeMain } from '../support/fake-main';
import { notesIn } from '../support/notes';
import { must, openPage, problemIn } from '../support/notes-page';

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'isf-notes-'));
});
afterEach(() => rm(base, { recursive: true, force: true }));

/** Main as it is, over a folder, with the dialogs answering these files. */
function realMain(): FakeMain {
  const file = join(base, 'eksport.jsonl');
  const deps = notesIn(base);
  const handlers = createNotesHandlers({ ...deps, dialogs: { ...deps.dialogs, exportTo: async () => file, importFrom: async () => file } });
  const call = (async (channel: keyof typeof handlers, input: never) =>
    structuredClone(await handlers[channel](structuredClone(input)))) as Call;
  return { call } as FakeMain;
}

test('a snapshot brings back a lost database, and the marker tells of the loss', async () => {
  const page = await openPage({ main: realMain() });
  for (let at = 0; at < 30; at++) must(await page.notes.store.create({ title: `Æ ${at} 🩺`, text: 'tekst\n'.repeat(100) }));
  must(await page.notes.snapshots.takeNow());
  expect(await page.notes.flush()).toBe(true);

  const lost = await openPage({ main: realMain() });
  expect(lost.notes.state.get()).toMatchObject({ kind: 'restore', finding: { kind: 'gone', notes: 30 } });
  const [newest] = must(await lost.notes.restore.choices());
  expect(newest).toMatchObject({ notes: 30, sound: true, sealed: false });
  expect(must(await lost.notes.restore.fromSnapshot(newest?.file ?? ''))).toEqual({ notes: 30, unreadable: [] });
  const again = must(await lost.notes.snapshots.takeNow());
  const read = (name: string): Promise<string> => readFile(join(base, 'settings', 'notes-backup', name), 'utf8');
  expect(await read(again.name)).toBe(await read(newest?.file ?? ''));
});

test('an export is read back; one that was changed is refused', async () => {
  const page = await openPage({ main: realMain() });
  must(await page.notes.store.create({ title: 'Én', text: 'to' }));
  must(await page.notes.files.write({ format: 'jsonl' }));
  const other = await openPage({ main: realMain(), engine: page.engine });
  expect(must(await other.notes.files.read({}))?.preview).toMatchObject({ notes: 1, same: 1, unreadable: [] });
  const file = join(base, 'eksport.jsonl');
  await writeFile(file, (await readFile(file, 'utf8')).replace('"to"', '"no"'));
  expect(problemIn(await other.notes.files.read({}))).toBe('damaged');
});

test('the real vault locks and unlocks', async () => {
  const page = await openPage({ main: realMain() });
  must(await page.notes.store.create({ title: 'hemmelig' }));
  const recovery: WayIn = { kind: 'recovery', text: page.notes.lock.newRecoveryCode() };
  must(await page.notes.lock.turnOn([{ kind: 'keyring' }, recovery]));
  must(await page.notes.lock.lock());
  expect(problemIn(await page.notes.lock.unlock({ kind: 'recovery', text: page.notes.lock.newRecoveryCode() }))).toBe('wrong-secret');
  must(await page.notes.lock.unlock(recovery));
  must(await page.notes.lock.lock());
  must(await page.notes.lock.unlock({ kind: 'keyring' }));
  expect(must(await page.notes.snapshots.removeOpen())).toBe(0);
  expect(must(await page.notes.store.latest()).map(({ title }) => title)).toEqual(['hemmelig']);
}, 30_000);
