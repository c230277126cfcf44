/** Notes in files and folders for the end-to-end tests of backups, restore, lock, export and import. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Bridge } from '../../src-main/contract/bridge';
import type { Answer, Facts } from '../../src-main/contract/rules';
import type { LinkedAssessment, Note } from '../../src-renderer/data/note';
import { notesCount } from '../../src-renderer/text/data-safety/figures';
import { expect } from './app';

const AT = '2026-11-20T08:00:00.000Z';

/** Notes that differ in what matters for a file: length, letters, tags, dates, the bin. */
export function someNotes(count: number): Note[] {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.parse(AT) + index * 60_000).toISOString();
    return {
      id: `note-${String(index).padStart(5, '0')}`,
      title: `Sak ${index + 1}: blåbær på øya`,
      text: `# Hva ble bestemt\n\nÆrlig talt «nei» 😀\t${'mer '.repeat(index % 7)}\n=1+1`,
      tags: index % 3 === 0 ? ['skjema', 'ååå'] : [],
      status: index % 4 === 0 ? 'follow-up' : 'open',
      ...(index % 5 === 0 && { due: '2026-12-01' }),
      pinned: index === 2,
      quotes: [],
      codes: [],
      createdAt: at,
      updatedAt: at,
      ...(index === 4 && { deletedAt: at }),
    } satisfies Note;
  });
}

/** A file of notes as the app writes it. `lines` stand among the notes as they are. */
export function notesFile(notes: readonly Note[], lines: readonly string[] = []): string {
  const body = [
    JSON.stringify({ format: 'isf-notes', version: 1, notes: notes.length + lines.length, sealed: false }),
    ...notes.map((note) => JSON.stringify(note)),
    ...lines,
    '',
  ].join('\n');
  const sha256 = createHash('sha256').update(body).digest('hex');
  return `${body}${JSON.stringify({ end: true, notes: notes.length + lines.length, sha256 })}\n`;
}

/** What the system's dialogs answer from now on. Undefined: the coder changes her mind. */
export async function answerDialogs(app: ElectronApplication, answers: { open?: string; save?: string }): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = (async () =>
      open === undefined ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [open] }) as typeof dialog.showOpenDialog;
    dialog.showSaveDialog = (async () =>
      save === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath: save }) as typeof dialog.showSaveDialog;
  }, answers);
}

/** Opens «Notater og sikkerhet» in «Innstillinger», with the notes open or known to be locked. */
export async function openSafety(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Deler av programmet' })
    .getByRole('button', { name: /^Innstillinger/ })
    .click();
  await page.getByRole('button', { name: 'Notater og sikkerhet' }).click();
  await expect(page.getByRole('heading', { name: 'Hvor notatene ligger' })).toBeVisible();
}

/** How many notes the settings say there are. */
export async function expectNotes(page: Page, notes: number): Promise<void> {
  await expect(page.locator('.settings')).toContainText(`${notesCount(notes)}, de i papirkurven medregnet`);
}

/** Reads notes into an app by way of a file, as a coder does it. */
export async function readIn(app: ElectronApplication, page: Page, path: string): Promise<void> {
  await answerDialogs(app, { open: path });
  await page.getByRole('button', { name: 'Les inn fra fil …' }).click();
  await page.getByRole('button', { name: 'Velg fil …' }).click();
  await page.getByRole('button', { name: 'Les inn', exact: true }).click({ timeout: 20_000 });
  await expect(page.getByRole('dialog')).toContainText('Lest inn:', { timeout: 20_000 });
  await page.getByRole('dialog').getByRole('button', { name: 'Lukk' }).last().click();
}

/** Puts notes into the app of a page, and gives the file they came from. */
export async function fill(app: ElectronApplication, page: Page, profile: string, notes: readonly Note[]): Promise<string> {
  const path = join(profile, 'from.jsonl');
  await writeFile(path, notesFile(notes));
  await openSafety(page);
  await readIn(app, page, path);
  await expectNotes(page, notes.length);
  return path;
}

/** The folder of the database, wherever it is under the profile. */
export async function databaseFolder(profile: string): Promise<string> {
  const names = await readdir(profile, { recursive: true });
  const found = names.find((name) => name.endsWith('.indexeddb.leveldb'));
  if (found === undefined) throw new Error('no database in the profile');
  return join(profile, found);
}

/** Removes the database as a profile cleaner does. */
export async function removeDatabase(profile: string): Promise<void> {
  await rm(await databaseFolder(profile), { recursive: true, force: true });
}

/** Fills the files of the database with noise. */
export async function spoilDatabase(profile: string): Promise<void> {
  const folder = await databaseFolder(profile);
  for (const name of await readdir(folder)) {
    if (!/^MANIFEST|\.(ldb|log)$/.test(name)) continue;
    const bytes = await readFile(join(folder, name));
    await writeFile(join(folder, name), Buffer.from(bytes.map((byte, index) => (byte * 31 + index * 17 + 7) % 256)));
  }
}

/** The names of the snapshots in the app's own backup folder. */
export async function snapshotsIn(profile: string): Promise<string[]> {
  const names = await readdir(join(profile, 'notes-backup')).catch(() => []);
  return names.filter((name) => name.endsWith('.jsonl'));
}

/** An assessment as it is stored in a note: what the app answers now, unless something in it was otherwise then. */
export async function linkedNow(page: Page, facts: Facts, then: Partial<LinkedAssessment> = {}): Promise<LinkedAssessment> {
  const answer = await page.evaluate(async (given) => {
    const result = await (window as unknown as { isf: Bridge }).isf.call('assess', { facts: given });
    if (!result.ok) throw new Error(result.error.message);
    return result.value.answer;
  }, facts);
  const { ruleBook, verdict, certainty, because, registration, openPoints }: Answer = answer;
  return {
    facts,
    ruleBook,
    verdict,
    ...(certainty !== undefined && { certainty }),
    because,
    registration,
    openPoints,
    assessedAt: AT,
    ...then,
  } as LinkedAssessment;
}
