/** Damages the database of the notes in many ways, and comes back from each the way a coder would: by what the window offers. */
import { randomFillSync } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { bannerText } from '../../src-renderer/text/data-safety/banners';
import { exportNotes, type NotesSession, startNotes } from '../support/notes-session';
import { notesFile, syntheticNotes } from '../support/synthetic-notes';
import type { LongTest, Report } from './report';

/** So many that the database has tables beside its log. */
const NOTES = 6_000;
const SEED = 41;
const MOST_CLICKS = 2;
/** Where Chromium keeps the database. */
export const DATABASE = join('session', 'IndexedDB', 'app_isf_0.indexeddb.leveldb');

interface Damage {
  readonly name: string;
  do(profile: string): Promise<void>;
}

const DAMAGES: readonly Damage[] = [
  { name: 'nothing (for comparison)', do: async () => {} },
  { name: 'database folder deleted', do: (profile) => rm(join(profile, DATABASE), { recursive: true }) },
  { name: 'whole browser profile deleted', do: (profile) => rm(join(profile, 'session'), { recursive: true }) },
  { name: 'new profile, only the backups are left', do: onlyBackups },
  { name: 'database folder emptied', do: (profile) => onFiles(profile, /./, (path) => rm(path)) },
  { name: 'log truncated to half', do: (profile) => onFiles(profile, /\.log$/, (path, size) => truncate(path, Math.floor(size / 2))) },
  { name: 'log truncated to nothing', do: (profile) => onFiles(profile, /\.log$/, (path) => truncate(path, 0)) },
  { name: 'tables truncated to half', do: (profile) => onFiles(profile, /\.ldb$/, (path, size) => truncate(path, Math.floor(size / 2))) },
  { name: 'log filled with noise', do: (profile) => onFiles(profile, /\.log$/, noise) },
  { name: 'tables filled with noise', do: (profile) => onFiles(profile, /\.ldb$/, noise) },
  { name: '2 KB of noise in the middle of the log', do: (profile) => onFiles(profile, /\.log$/, someNoise) },
  { name: '2 KB of noise in the middle of each table', do: (profile) => onFiles(profile, /\.ldb$/, someNoise) },
  { name: 'manifest filled with noise', do: (profile) => onFiles(profile, /^MANIFEST/, noise) },
  { name: 'CURRENT filled with noise', do: (profile) => onFiles(profile, /^CURRENT$/, noise) },
  { name: 'every file filled with noise', do: (profile) => onFiles(profile, /^(?!LOCK$)/, noise) },
];

/** Each damage to a copy of one profile. */
export async function damageReport({ executable, root }: LongTest): Promise<Report> {
  process.env.ISF_ELECTRON = executable;
  const folder = await mkdtemp(join(tmpdir(), 'isf-damage-'));
  const rows: string[] = [];
  let passed = true;
  try {
    const whole = join(folder, 'whole');
    const original = await fill(root, whole, folder);
    for (const damage of DAMAGES) {
      const profile = join(folder, 'damaged');
      await cp(whole, profile, { recursive: true });
      const { result, good } = await damage
        .do(profile)
        .then(() => comeBack(root, profile, original, join(folder, 'after.jsonl')))
        .catch((error: unknown) => ({ result: `STOPPED: ${String(error).replace(/\s+/g, ' ').slice(0, 300)}`, good: false }));
      rows.push(`| ${damage.name} | ${result} | ${good ? 'yes' : '**no**'} |`);
      console.log(rows.at(-1));
      passed &&= good;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return {
    passed,
    text: [
      '| damage | what the app did | export equals the original, byte for byte |',
      '| --- | --- | --- |',
      ...rows,
      '',
      `${NOTES} notes, the last of them changed in the last run; a snapshot was written at quit. Clicks are real ones on the buttons of the window, from the start of the app to notes that are open.`,
    ].join('\n'),
  };
}

/** A profile with notes in tables and in the log, closed in order; gives its export. */
export async function fill(root: string, profile: string, folder: string): Promise<Buffer> {
  const file = join(folder, 'syntetisk.jsonl');
  await writeFile(file, notesFile(syntheticNotes(NOTES, SEED)));
  const first = await startNotes(root, profile);
  await first.answerDialogs({ open: file });
  await first.page.evaluate(async () => {
    const read = await globalThis.isfNotes.files.read({});
    const done = read.ok && (await read.value?.apply('merge'));
    if (done === undefined || done === false || !done.ok) throw new Error('import');
  });
  await first.close();
  const second = await startNotes(root, profile);
  // Only some, so that the log holds these and the tables all.
  await second.page.evaluate(async () => {
    const latest = await globalThis.isfNotes.store.latest(20);
    if (!latest.ok) throw new Error('latest');
    for (const { id } of latest.value) {
      const saved = await globalThis.isfNotes.store.update(id, { text: 'Syntetisk, endret i siste økt: æøå 😀' });
      if (!saved.ok) throw new Error(saved.problem.code);
    }
  });
  const original = await exportNotes(second, join(folder, 'original.jsonl'));
  await second.close();
  return original;
}

/** Starts on the damaged profile and does what the window offers. */
async function comeBack(root: string, profile: string, original: Buffer, file: string): Promise<{ result: string; good: boolean }> {
  const session = await startNotes(root, profile);
  try {
    const { state } = session;
    const found = state.kind === 'restore' ? `restore screen (${state.finding.kind})` : state.kind;
    const clicks = state.kind === 'restore' ? await restoreByClicks(session) : 0;
    if (clicks > MOST_CLICKS) return { result: `${found}, ${clicks} clicks`, good: false };
    const now = await session.page.evaluate(() => globalThis.isfNotes.state.get().kind);
    if (now !== 'ready') return { result: `${found}, then ${now}`, good: false };
    const same = (await exportNotes(session, file)).equals(original);
    return { result: state.kind === 'restore' ? `${found}, back in ${clicks} clicks` : `${found}, nothing was missing`, good: same };
  } finally {
    await session.close();
  }
}

/** Clicks what leads back, as the window offers it. Gives how many clicks it took. */
export async function restoreByClicks({ page }: NotesSession): Promise<number> {
  let clicks = 0;
  const click = async (button: ReturnType<Page['getByRole']>): Promise<void> => {
    await button.click();
    clicks++;
  };
  const back = page.getByRole('button', { name: /^Hent tilbake/ });
  await click(page.getByRole('button', { name: bannerText.look }));
  await expect(back).toBeVisible({ timeout: 15_000 });
  await click(back);
  await page.waitForFunction(() => globalThis.isfNotes.state.get().kind === 'ready', undefined, { timeout: 30_000 });
  return clicks;
}

async function onFiles(profile: string, names: RegExp, work: (path: string, size: number) => Promise<void>): Promise<void> {
  const folder = join(profile, DATABASE);
  const hit = (await readdir(folder)).filter((name) => names.test(name));
  if (hit.length === 0) throw new Error(`no file like ${names}`);
  for (const name of hit) await work(join(folder, name), (await readFile(join(folder, name))).length);
}

function noise(path: string, size: number): Promise<void> {
  return writeFile(path, randomFillSync(Buffer.alloc(size)));
}

async function someNoise(path: string, size: number): Promise<void> {
  const bytes = await readFile(path);
  randomFillSync(bytes, Math.floor(size / 2), Math.min(2_000, Math.floor(size / 2)));
  await writeFile(path, bytes);
}

/** As on a virtual machine that begins anew each day: the backup folder is all that is carried over. */
async function onlyBackups(profile: string): Promise<void> {
  for (const name of await readdir(profile)) if (name !== 'notes-backup') await rm(join(profile, name), { recursive: true });
  await rm(join(profile, 'notes-backup', 'notes-marker.json'), { force: true });
}
