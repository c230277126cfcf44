/** The export from the safe screen: what comes of it, in words. */
import { expect, test, vi } from 'vitest';
import type { NotesState } from '../../src-renderer/data/api';
import { exportAll } from '../../src-renderer/safe/export-notes';
import { fakeMain } from '../support/fake-main';
import { emptyEngine, must, newPage, openPage } from '../support/notes-page';

test('writes every note, and says how many', async () => {
  const engine = emptyEngine();
  const main = fakeMain();
  const before = await openPage({ engine, main });
  for (const title of ['æøå', 'to']) must(await before.notes.store.create({ title }));
  await before.notes.flush();
  const { notes } = newPage({ engine, main });
  expect(await exportAll(notes)).toEqual({ said: expect.stringMatching(/^Lagret som .+, 2 notater\.$/) });
  expect(main.exported).toContain('æøå');
});

test('a database that was wiped is told, and nothing is written', async () => {
  const main = fakeMain();
  const before = await openPage({ main });
  must(await before.notes.store.create({ title: 'borte' }));
  await before.notes.flush();
  const { notes } = newPage({ main });
  expect(await exportAll(notes)).toEqual({ problem: expect.stringContaining('mangler notater') });
  expect(main.exported).toBeUndefined();
});

test.each<[NotesState, string]>([
  [{ kind: 'locked', ways: ['keyring'] }, 'Notatene er låst'],
  [{ kind: 'failed', problem: { code: 'store-failed' } }, 'Databasen tok ikke imot'],
])('%j is told, and nothing is written', async (state, words) => {
  const { notes } = newPage();
  const write = vi.spyOn(notes.files, 'write');
  expect(await exportAll({ open: async () => state, files: notes.files })).toEqual({ problem: expect.stringContaining(words) });
  expect(write).not.toHaveBeenCalled();
});
