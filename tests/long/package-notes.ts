/** The notes of the packed app: saved before by the same version, or left by an older shape of the database; and still there afterwards. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VERSIONS } from '../../src-renderer/data/schema/versions';
import { launchApp } from '../support/app';
import { frozenRows } from '../support/frozen';
import { exportNotes, notesSession, startNotes } from '../support/notes-session';
import { launchPacked } from '../support/packed-app';

/** Saves notes with the app as it runs from source, and gives their export. */
export async function saveNotes(root: string, profile: string, folder: string): Promise<Buffer> {
  const session = await startNotes(root, profile);
  try {
    const saved = await session.page.evaluate(async () => {
      const { store } = globalThis.isfNotes;
      const outcomes = [
        await store.create({ title: 'Blåskjell på Ærøy 🩺', text: 'Syntetisk notat om @5.21.3 og @WMGA28' }),
        await store.create({ title: 'Syntetisk', text: 'Enda et' }),
      ];
      return outcomes.every(({ ok }) => ok);
    });
    if (!saved) throw new Error('The notes were not saved.');
    return await exportNotes(session, join(folder, 'before.jsonl'));
  } finally {
    await session.close();
  }
}

/** The export of the notes by the app from source. */
export async function notesFromSource(root: string, profile: string, folder: string): Promise<Buffer> {
  const session = await startNotes(root, profile);
  try {
    return await exportNotes(session, join(folder, 'after.jsonl'));
  } finally {
    await session.close();
  }
}

/** What the packed app has in its window and would give the coder. Its fuses must allow an inspector. */
export interface Inside {
  readonly state: string;
  readonly titles: readonly string[];
  readonly exported: Buffer;
  /** What would help somebody to look into the app, and was there: empty when all is shut. */
  readonly doors: readonly string[];
}

/** Looks at the notes in the packed app, and for doors that only an app from source may have. */
export async function lookInside(root: string, executable: string, profile: string, folder: string): Promise<Inside> {
  const app = await launchPacked(executable, profile, ['--test-probe', '--rule-books=/nowhere', '--free-bytes=1']);
  try {
    const session = await notesSession(root, app);
    const titles = await session.page.evaluate(async () => {
      const latest = await globalThis.isfNotes.store.latest();
      return latest.ok ? latest.value.map(({ title }) => title) : [];
    });
    const doors = await app.evaluate(async ({ BrowserWindow, Menu }) => {
      const found: string[] = [];
      if ('isfRefusals' in globalThis) found.push('--test-probe');
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
      if (items.some(({ role }) => role?.toLowerCase() === 'toggledevtools')) found.push('dev tools in the menu');
      const [window] = BrowserWindow.getAllWindows();
      window?.webContents.openDevTools();
      if (window?.webContents.isDevToolsOpened() !== false) found.push('dev tools open');
      return found;
    });
    return { state: session.state.kind, titles, exported: await exportNotes(session, join(folder, 'packed.jsonl')), doors };
  } finally {
    await app.close();
  }
}

/** A profile with the rows that a released version of the database left, put there without any code of today. Gives that version. */
export async function makeOldProfile(profile: string): Promise<{ readonly version: number; readonly notes: number }> {
  // The oldest: everything after it is an upgrade that the app must do by itself.
  const [oldest] = VERSIONS;
  if (oldest === undefined) throw new Error('The database has no version.');
  const rows = frozenRows(oldest.version);
  const app = await launchApp(profile);
  try {
    const page = await app.firstWindow();
    await page.evaluate(
      async ([version, stores, frozen]) => {
        if ((await indexedDB.databases()).length > 0) throw new Error('The app has made a database by itself.');
        const open = indexedDB.open('isf-notes', version * 10);
        open.onupgradeneeded = () => {
          for (const [store, words] of Object.entries(stores)) {
            const [key = '', ...indexes] = words.split(',').map((word) => word.trim());
            const made = open.result.createObjectStore(store, { keyPath: key });
            for (const index of indexes) made.createIndex(index, index.startsWith('[') ? index.slice(1, -1).split('+') : index);
            for (const row of frozen[store] ?? []) made.put(row);
          }
        };
        await new Promise<void>((resolve, reject) => {
          open.onsuccess = () => resolve();
          open.onerror = () => reject(open.error);
        });
        open.result.close();
      },
      [oldest.version, oldest.stores, rows] as const,
    );
  } finally {
    await app.close();
  }
  return { version: oldest.version, notes: rows.notes?.length ?? 0 };
}

/** Every file of a folder with the hash of what it holds, one a line. */
export async function contentOf(folder: string): Promise<string> {
  const lines: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    lines.push(
      `${createHash('sha256')
        .update(await readFile(path))
        .digest('hex')} ${path}`,
    );
  }
  return lines.toSorted().join('\n');
}
