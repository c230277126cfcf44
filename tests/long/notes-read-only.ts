/** The folder of the database, and then that of the backups, cannot be written. */
import { join } from 'node:path';
import { exportNotes, startNotes } from '../support/notes-session';
import { mountReadOnly } from './mount';
import { DATABASE, fill } from './notes-damage';
import type { DiskCase } from './notes-disk-inside';

/** Words on the screen that say what is the matter, and never an empty list. */
const SAYS = /kan ikke|kunne ikke|mangler|borte/;

export async function readOnlyCases(root: string, folder: string): Promise<DiskCase[]> {
  const profile = join(folder, 'profile');
  const original = await fill(root, profile, folder);
  const database = await readOnlyDatabase(root, profile);
  const after = await startNotes(root, profile);
  const same = (await exportNotes(after, join(folder, 'after.jsonl'))).equals(original);
  await after.close();
  return [
    database,
    {
      name: 'database folder writable again',
      result: `${after.state.kind}, export ${same ? 'equals' : 'DIFFERS FROM'} the original`,
      good: after.state.kind === 'ready' && same,
    },
    await readOnlyBackups(root, profile),
  ];
}

async function readOnlyDatabase(root: string, profile: string): Promise<DiskCase> {
  const undo = await mountReadOnly(join(profile, DATABASE));
  const session = await startNotes(root, profile);
  try {
    const { page, state } = session;
    // From wherever the start has led to: the section of the notes.
    await page.keyboard.press('Alt+5');
    await page.waitForTimeout(500);
    const words = await page.evaluate(() => document.body.innerText);
    const saved = await page.evaluate(async () => (await globalThis.isfNotes.store.create({ title: 'Syntetisk' })).ok);
    const heading = await page.getByRole('heading', { level: 1 }).first().innerText();
    return {
      name: 'database folder read-only',
      result: `${state.kind}${state.kind === 'restore' ? ` (${state.finding.kind})` : ''}, «${heading}»; a save was ${saved ? 'said to be safe' : 'refused'}`,
      good: state.kind !== 'ready' && SAYS.test(words) && !saved,
    };
  } finally {
    await session.close();
    await undo();
  }
}

async function readOnlyBackups(root: string, profile: string): Promise<DiskCase> {
  const undo = await mountReadOnly(join(profile, 'notes-backup'));
  const session = await startNotes(root, profile);
  try {
    const told = await session.page.evaluate(async () => {
      const { store, snapshots } = globalThis.isfNotes;
      const saved = await store.create({ title: 'Syntetisk' });
      const snapshot = await snapshots.takeNow();
      const storage = await snapshots.storage();
      return {
        saved: saved.ok,
        snapshot: snapshot.ok ? '' : (snapshot.problem.message ?? snapshot.problem.code),
        folder: storage.ok ? (storage.value.folderProblem ?? '') : '',
      };
    });
    return {
      name: 'backup folder read-only',
      result: `a note was ${told.saved ? 'saved' : 'refused'}; snapshot: «${told.snapshot}»; folder: «${told.folder}»`,
      good: told.saved && told.snapshot !== '' && SAYS.test(told.folder),
    };
  } finally {
    await session.close();
    await undo();
  }
}
